declare global {
  interface Window {
    /** The page's own WebCrypto methods, while others stand in for them. */
    realCrypto?: Pick<SubtleCrypto, 'importKey' | 'sign' | 'verify'>;
  }
}

/**
 * Runs in a page that has said hello: signing and checking cost what they cost, or nothing. With 'free' a signature is
 * zeros and every one is right, so both ends of a call have to run it.
 */
export function useCrypto(kind: 'real' | 'free'): void {
  const { subtle } = crypto;
  window.realCrypto ??= {
    importKey: subtle.importKey.bind(subtle),
    sign: subtle.sign.bind(subtle),
    verify: subtle.verify.bind(subtle),
  };
  const free = {
    importKey: () => Promise.resolve({}),
    sign: () => Promise.resolve(new ArrayBuffer(64)),
    verify: () => Promise.resolve(true),
  };
  Object.assign(subtle, kind === 'free' ? free : window.realCrypto);
}
