import * as v from 'valibot';

/**
 * Names of what one side supports beyond the first release of this protocol version; unknown names are ignored. See
 * SPEC.md [VER-2].
 */
export const FeaturesSchema = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,32}$/))), v.maxLength(64));

/** Features of hubs and clients of this release: none yet. */
export const HUB_FEATURES: readonly string[] = [];
export const CLIENT_FEATURES: readonly string[] = [];
