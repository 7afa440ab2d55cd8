const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const HIDDEN = /(?!\u200c|\u200d|\ufe0f)[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu
/**
 * Joiners and variants stay, one of each, where emoji, marks and the Arabic script have a use for them: names are
 * written with them. The variant is a mark itself, which is no use for another.
 */
const JOINERS =
  /((?!\ufe0f)[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}]\ufe0f?(?:\u200c|\u200d)?)(?:\u200c|\u200d|\ufe0f)*|(?:\u200c|\u200d|\ufe0f)+/gu

/**
 * A text on one line, without what shows nothing or turns the text around it: by such characters one name looks like
 * another, or stands backwards. Spaces at its ends stay, for whoever is typing.
 */
export function plainLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(HIDDEN, '').replace(JOINERS, '$1')
}
