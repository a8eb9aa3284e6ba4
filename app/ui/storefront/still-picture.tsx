import { classes } from '#app/ui/kit/classes.ts'

interface Form {
	name: string
	/** the widths it is kept in below `public/pictures`, ascending */
	widths: readonly number[]
	/** the one that is there as JPEG too */
	fallbackWidth: number
	width: number
	height: number
}

/** The still life of the home page: the middle of it for a phone, all of it for a desk. */
export const stillLife: Form = {
	name: 'still-life',
	widths: [640, 960, 1320],
	fallbackWidth: 960,
	width: 1320,
	height: 880,
}
export const fabric: Form = {
	name: 'fabric',
	widths: [320, 640, 960],
	fallbackWidth: 640,
	width: 960,
	height: 960,
}
export const yarn: Form = { ...fabric, name: 'yarn' }

interface Props {
	picture: Form
	alt: string
	sizes: string
	eager?: boolean
	className?: string
}

/** In lower case, since this React does not know it yet and would warn. */
const FIRST = { fetchpriority: 'high' }

/** A picture that belongs to the shop itself and not to a product. */
export function StillPicture({ picture, alt, sizes, eager = false, className }: Props) {
	const set = (format: string) =>
		picture.widths.map((w) => `/pictures/${picture.name}-${w}.${format} ${w}w`).join(', ')
	return (
		<picture className="contents">
			<source type="image/avif" srcSet={set('avif')} sizes={sizes} />
			<source type="image/webp" srcSet={set('webp')} sizes={sizes} />
			<img
				src={`/pictures/${picture.name}-${picture.fallbackWidth}.jpg`}
				alt={alt}
				width={picture.width}
				height={picture.height}
				loading={eager ? 'eager' : 'lazy'}
				decoding="async"
				{...(eager ? FIRST : {})}
				className={classes('photo bg-tile', className)}
			/>
		</picture>
	)
}
