/** What is said alike in English and in German. */
export const ALIKE: ReadonlySet<string> = new Set(
  '1:1 Applaus Ball Chat Codec Earshot Download Emoji Enter Hammer Hand Hub Link Panda Pause Pizza Problem Smiley System Text Thermometer Updates Kaktus OK'.split(
    ' ',
  ),
);
