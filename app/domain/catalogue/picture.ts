import type { Text } from '#app/shared/text.ts'

/** A picture as pages show it. `width` and `height` are those of its largest form, in pixels. */
export interface Picture {
	/** names the picture by its content: the same key always shows the same picture */
	readonly mediaKey: string
	readonly width: number
	readonly height: number
	/** what all of it is on average, `#rrggbb`: what stands there until it has come */
	readonly colour: string
	readonly alt: Text
}

/** From the smallest to what every browser and every mail program opens. */
export const pictureFormats = ['avif', 'webp', 'jpeg'] as const
export type PictureFormat = (typeof pictureFormats)[number]

/**
 * A little above what usual phones need: half the page of 360 dots twice as fine takes 314, of 412
 * two and five eighths as fine 480; all of it takes 721.
 */
const STANDARD_WIDTHS = [176, 336, 496, 736, 1104]
export const LARGEST_WIDTH = 1440
/** A width this near to the picture's own saves nothing worth a file, if a smaller one is there. */
const NEXT_TO_OWN = 0.85

/** Where the pages find pictures; the server serves the media folder there, unchanging. */
const MEDIA_PATH = '/media'

/**
 * The widths a picture is kept in, ascending: the standard ones below its own, and its own up to
 * 1440. Each is at most twice the one before, so that no screen fetches more than twice what it
 * shows. Nothing is ever enlarged.
 */
export function pictureWidths(originalWidth: number): number[] {
	const largest = Math.min(originalWidth, LARGEST_WIDTH)
	const below = STANDARD_WIDTHS.filter((width) => width < largest)
	const kept = below.filter((width, index) => {
		const isAlone = largest > 2 * (below[index - 1] ?? width)
		return width < largest * NEXT_TO_OWN || isAlone
	})
	return [...kept, largest]
}

/** A picture's place below the media folder: `<key>/<width>.<format>`. */
export function pictureFile(mediaKey: string, width: number, format: PictureFormat): string {
	return `${mediaKey}/${width}.${format}`
}

/** The address of one form of a picture. */
export function pictureUrl(mediaKey: string, width: number, format: PictureFormat): string {
	return `${MEDIA_PATH}/${pictureFile(mediaKey, width, format)}`
}

/** What `<source srcSet>` and `<img srcSet>` take: every width with its address. */
export function pictureSrcSet(
	picture: Pick<Picture, 'mediaKey' | 'width'>,
	format: PictureFormat,
): string {
	return pictureWidths(picture.width)
		.map((width) => `${pictureUrl(picture.mediaKey, width, format)} ${width}w`)
		.join(', ')
}
