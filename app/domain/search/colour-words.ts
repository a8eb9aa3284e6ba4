import type { Colour } from '#app/domain/catalogue/attributes.ts'
import type { Text } from '#app/shared/text.ts'

/** What people call the colours of the palette when they look for one. */
export const colourWords: Readonly<Record<Colour, Text>> = {
	ivory: { id: 'putih gading krem', en: 'ivory white cream' },
	yellow: { id: 'kuning', en: 'yellow' },
	orange: { id: 'jingga oranye', en: 'orange' },
	brick: { id: 'bata terakota', en: 'brick terracotta' },
	red: { id: 'merah', en: 'red' },
	pink: { id: 'merah muda, merah jambu', en: 'pink' },
	navy: { id: 'biru tua dongker', en: 'navy dark blue' },
	blue: { id: 'biru', en: 'blue' },
	turquoise: { id: 'toska', en: 'turquoise' },
	green: { id: 'hijau', en: 'green' },
	brown: { id: 'cokelat', en: 'brown' },
	grey: { id: 'abu-abu', en: 'grey' },
}
