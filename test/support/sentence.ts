/** What a start that was refused said: every refusal is for a person, so the word Error, or a stack, belongs into none. */
export function sentence(output: string): string {
  expect(output).not.toMatch(/^\s+at |node:internal|Error:/m);
  return output.trim();
}
