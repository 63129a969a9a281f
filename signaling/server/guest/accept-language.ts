/** Languages looked at in a header. */
const MAX_LANGUAGES = 16;

/** The languages of an Accept-Language header (RFC 9110, 12.5.4), the most wanted first. */
export function acceptedLanguages(header: string): string[] {
  const wanted = header.split(',', MAX_LANGUAGES).map((part) => {
    const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { tag, quality: Number(quality) || 0 };
  });
  return wanted
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}
