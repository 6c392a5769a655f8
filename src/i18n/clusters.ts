/** Letters with the marks that belong to them, emoji that are joined, flags: what is drawn as one. By rule and not by the engine, so that all agree. */
export const clustersOf = (text: string): string[] => text.match(/(?:\p{RI}{2}|.)(?:[\p{M}\p{Emoji_Modifier}]|\u200d\S?)*/gsu) ?? [];
