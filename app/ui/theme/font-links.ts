import youngSerif from '@fontsource/young-serif/files/young-serif-latin-400-normal.woff2?url'
import jakarta from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url'

const preload = (href: string) => ({
	rel: 'preload' as const,
	as: 'font' as const,
	type: 'font/woff2' as const,
	href,
	crossOrigin: 'anonymous' as const,
})

/** Asks for both faces at once with the page, before the style sheet has been read. */
export const fontLinks = [preload(jakarta), preload(youngSerif)]
