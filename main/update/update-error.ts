import { REFUSALS, type Failure, type Refusal } from '../bridge/update.ts';

export class UpdateError extends Error {
  override readonly name = 'UpdateError';
  readonly reason: Refusal | Failure;

  constructor(reason: Refusal | Failure, message: string = reason) {
    super(message);
    this.reason = reason;
  }
}

/** @param otherwise the reason of an error that nothing is known of */
export function reasonOf(error: unknown, otherwise: Failure): Refusal | Failure {
  return error instanceof UpdateError ? error.reason : otherwise;
}

export function isRefusal(reason: Refusal | Failure): reason is Refusal {
  return REFUSALS.some((refusal) => refusal === reason);
}
