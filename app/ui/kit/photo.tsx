import { useLanguage } from '#app/copy/use-copy.ts'
import {
	type Picture,
	pictureSrcSet,
	pictureUrl,
	pictureWidths,
} from '#app/domain/catalogue/picture.ts'
import { inLanguage } from '#app/shared/text.ts'
import { classes } from './classes.ts'
import { PatchMark } from './patch-mark.tsx'
import { toneClass } from './tone.ts'

interface Props {
	picture: Picture | null
	/**
	 * how wide it stands on the page: what `<img sizes>` takes. The budget journey compares it with
	 * what a browser lays out.
	 */
	sizes: string
	/** among the first things seen: fetched at once, not when it comes near */
	eager?: boolean
	/** before all others, which helps as long as it is one or two: what is eager, if not said */
	first?: boolean
	/** the words beside it say what it shows */
	decorative?: boolean
	className?: string
}

const FALLBACK_WIDTH = 640

/**
 * In lower case, since this React does not know it yet and would warn. Browsers would fetch the
 * first few pictures of a page before the styles' fonts, even those far below.
 */
const FIRST = { fetchpriority: 'high' }
const LAST = { fetchpriority: 'low' }

/**
 * A picture of the goods in the width a screen needs. Until it arrives its place is kept free, in
 * the colour that the picture is on average.
 */
export function Photo({ picture, sizes, eager = false, first = eager, ...rest }: Props) {
	const { decorative = false, className } = rest
	const language = useLanguage()
	if (!picture) return <NoPhoto className={className} />
	const fallback = pictureWidths(picture.width).find((width) => width >= FALLBACK_WIDTH)
	return (
		<picture className="contents">
			<source type="image/avif" srcSet={pictureSrcSet(picture, 'avif')} sizes={sizes} />
			<source type="image/webp" srcSet={pictureSrcSet(picture, 'webp')} sizes={sizes} />
			<img
				src={pictureUrl(picture.mediaKey, fallback ?? picture.width, 'jpeg')}
				alt={decorative ? '' : inLanguage(picture.alt, language)}
				width={picture.width}
				height={picture.height}
				loading={eager ? 'eager' : 'lazy'}
				decoding="async"
				{...(first ? FIRST : eager ? {} : LAST)}
				className={classes('photo', toneClass(picture.colour), className)}
			/>
		</picture>
	)
}

function NoPhoto({ className }: { className?: string | undefined }) {
	return (
		<span className={classes('grid aspect-square place-items-center bg-tile', className)}>
			<PatchMark size={64} className="opacity-40" />
		</span>
	)
}
