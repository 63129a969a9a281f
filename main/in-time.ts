/**
 * What is answered within `ms` milliseconds.
 *
 * @param late what the error says that it rejects with otherwise
 */
export function inTime<T>(answered: Promise<T>, ms: number, late: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(late)), ms);
    answered.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
