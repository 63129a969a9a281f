import * as v from 'valibot';

/** What a person chose in the page's settings. */
export const ThemeChoiceSchema = v.picklist(['system', 'light', 'dark']);
export type ThemeChoice = v.InferOutput<typeof ThemeChoiceSchema>;
