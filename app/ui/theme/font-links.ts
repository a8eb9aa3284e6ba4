import jakarta from './fonts/plus-jakarta-sans.woff2?url'
import youngSerif from './fonts/young-serif.woff2?url'

const preload = (href: string) => ({
	rel: 'preload' as const,
	as: 'font' as const,
	type: 'font/woff2' as const,
	href,
	crossOrigin: 'anonymous' as const,
})

/** Asks for both faces at once with the page, before the style sheet has been read. */
export const fontLinks = [preload(jakarta), preload(youngSerif)]
