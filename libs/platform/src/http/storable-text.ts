const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** PostgreSQL stores no NUL, a lone surrogate comes back as another letter, and nobody types a control character. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !CONTROL_CHARACTERS.test(text);
