/** Locks and unlocks what lies on the device, with a key that the server lends for as long as one is signed in. */
export interface Seal {
  close(text: string, place: string): Promise<Sealed>;
  /** Throws where the key is another person's or the words were moved to another place. */
  open(sealed: Sealed, place: string): Promise<string>;
}

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

const ALGORITHM = 'AES-GCM';

/** `key` is 32 bytes in base64. Undefined where the browser has no WebCrypto, as on plain http from another host. */
export async function sealOf(key: string): Promise<Seal | undefined> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  if (!subtle) return undefined;
  const secret = await subtle.importKey('raw', bytesOf(key), ALGORITHM, false, ['encrypt', 'decrypt']);
  const settings = (iv: Uint8Array<ArrayBuffer>, place: string) => ({
    name: ALGORITHM,
    iv,
    additionalData: new TextEncoder().encode(place),
  });
  return {
    close: async (text, place) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, bytes: await subtle.encrypt(settings(iv, place), secret, new TextEncoder().encode(text)) };
    },
    open: async ({ iv, bytes }, place) =>
      new TextDecoder().decode(await subtle.decrypt(settings(iv, place), secret, bytes)),
  };
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
