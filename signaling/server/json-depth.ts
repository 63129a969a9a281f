/** Whether arrays and objects nest at most `limit` deep; never recurses deeper than that itself. */
export function isWithinDepth(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (limit === 0) return false;
  return Object.values(value).every((inner) => isWithinDepth(inner, limit - 1));
}
