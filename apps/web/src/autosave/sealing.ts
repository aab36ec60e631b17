import { gcm } from '@noble/ciphers/aes.js';

/**
 * Locks and unlocks what lies on the device, with a key that the server lends for as long as one is signed in. It does
 * so at once: WebCrypto answers later, and a window that is killed in between has lost the last key.
 */
export interface Seal {
  close(text: string, place: string): Sealed;
  /** Throws where the key is another person's or the words were moved to another place. */
  open(sealed: Sealed, place: string): string;
  /** The same for megabytes, a moment later: at once it would hold the window up for a second or two. */
  closeLater(text: string, place: string): Promise<Sealed>;
  openLater(sealed: Sealed, place: string): Promise<string>;
}

export interface Sealed {
  readonly iv: Uint8Array;
  readonly bytes: Uint8Array | ArrayBuffer;
}

/** AES-GCM, bound to the place. `key` is 32 bytes in base64. */
export function sealOf(key: string): Seal {
  const secret = bytesOf(key);
  const cipher = (iv: Uint8Array, place: string) => gcm(secret, iv, new TextEncoder().encode(place));
  const close = (text: string, place: string): Sealed => {
    const iv = freshIv();
    return { iv, bytes: cipher(iv, place).encrypt(new TextEncoder().encode(text)) };
  };
  const open = ({ iv, bytes }: Sealed, place: string): string =>
    new TextDecoder().decode(cipher(iv, place).decrypt(new Uint8Array(bytes)));
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  return { close, open, ...(subtle ? laterBy(subtle, secret) : laterAsNow(close, open)) };
}

type Later = Pick<Seal, 'closeLater' | 'openLater'>;

function laterBy(subtle: SubtleCrypto, secret: Uint8Array<ArrayBuffer>): Later {
  const key = () => subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const settings = (iv: Uint8Array, place: string) => ({
    name: 'AES-GCM',
    iv: new Uint8Array(iv),
    additionalData: new TextEncoder().encode(place),
  });
  return {
    closeLater: async (text, place) => {
      const iv = freshIv();
      return { iv, bytes: await subtle.encrypt(settings(iv, place), await key(), new TextEncoder().encode(text)) };
    },
    openLater: async ({ iv, bytes }, place) =>
      new TextDecoder().decode(await subtle.decrypt(settings(iv, place), await key(), new Uint8Array(bytes))),
  };
}

/** Pages that come without TLS have no WebCrypto. */
const laterAsNow = (close: Seal['close'], open: Seal['open']): Later => ({
  closeLater: (text, place) => Promise.resolve(close(text, place)),
  openLater: (sealed, place) => Promise.resolve().then(() => open(sealed, place)),
});

const freshIv = (): Uint8Array => crypto.getRandomValues(new Uint8Array(12));

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
