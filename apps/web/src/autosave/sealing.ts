import { gcm } from '@noble/ciphers/aes.js';

/**
 * Locks and unlocks what lies on the device, with a key that the server lends for as long as one is signed in. It does
 * so at once: WebCrypto answers later, and a window that is killed in between has lost the last key.
 */
export interface Seal {
  close(text: string, place: string): Sealed;
  /** Throws where the key is another person's or the words were moved to another place. */
  open(sealed: Sealed, place: string): string;
}

export interface Sealed {
  readonly iv: Uint8Array;
  readonly bytes: Uint8Array | ArrayBuffer;
}

/** AES-GCM, bound to the place. `key` is 32 bytes in base64. */
export function sealOf(key: string): Seal {
  const secret = bytesOf(key);
  const cipher = (iv: Uint8Array, place: string) => gcm(secret, iv, new TextEncoder().encode(place));
  return {
    close: (text, place) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, bytes: cipher(iv, place).encrypt(new TextEncoder().encode(text)) };
    },
    open: ({ iv, bytes }, place) => new TextDecoder().decode(cipher(iv, place).decrypt(new Uint8Array(bytes))),
  };
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
