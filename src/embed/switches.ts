/** Values that turn something on or off in an embed's address. A missing one, `null`, does neither. */
export const isOn = (text: string | null) => text !== null && /^(1|true|yes|on|)$/i.test(text);
export const isOff = (text: string | null) => text !== null && /^(0|false|no|off|none)$/i.test(text);
