const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
/** Joiners and variants stay where emoji, marks and the Arabic script have a use for them: names are written with them. */
const HIDDEN =
  /(?!\u200c|\u200d|\ufe0f)[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}])(?:\u200c|\u200d|\ufe0f)/gu

/**
 * A text on one line, without what shows nothing or turns the text around it: by such characters one name looks like
 * another, or stands backwards. Spaces at its ends stay, for whoever is typing.
 */
export function plainLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(HIDDEN, '')
}
