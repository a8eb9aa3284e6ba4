import { classes } from '#app/ui/kit/classes.ts'

/** Every form below `pictures`, with the address the build gives it: named by its content. */
const addresses = import.meta.glob<string>('./pictures/*', {
	eager: true,
	import: 'default',
	query: '?url',
})

interface Form {
	name: string
	/** the widths it is kept in, ascending; the last is its own */
	widths: readonly number[]
	/** the one that is there as JPEG too */
	fallbackWidth: number
	height: number
	/** the class of its average colour, in which its place waits (`theme/tones.css`) */
	tone: string
}

/** The still life of the home page. */
export const stillLife: Form = {
	name: 'still-life',
	widths: [496, 832, 1320],
	fallbackWidth: 832,
	height: 880,
	tone: 'tone-4',
}
/** The same with more table around it, for a wide screen. */
export const stillLifeWide: Form = {
	name: 'still-life-wide',
	widths: [1104, 1440, 2000],
	fallbackWidth: 1104,
	height: 830,
	tone: 'tone-4',
}
export const fabric: Form = {
	name: 'fabric',
	widths: [336, 496, 736, 960],
	fallbackWidth: 496,
	height: 720,
	tone: 'tone-4',
}
export const yarn: Form = { ...fabric, name: 'yarn', tone: 'tone-5' }

interface Props {
	picture: Form
	/** another cut of it for screens from this width on */
	wide?: { picture: Form; from: string }
	alt: string
	/** how wide it stands on the page, or would if it were not cut at the sides */
	sizes: string
	eager?: boolean
	className?: string
}

/** In lower case, since this React does not know it yet and would warn. */
const FIRST = { fetchpriority: 'high' }
const LAST = { fetchpriority: 'low' }

/** A picture that belongs to the shop itself and not to a product. */
export function StillPicture({ picture, wide, alt, sizes, eager = false, className }: Props) {
	return (
		<picture className="contents">
			{wide && <Sources picture={wide.picture} sizes={sizes} media={`(min-width: ${wide.from})`} />}
			<Sources picture={picture} sizes={sizes} />
			<img
				src={addressOf(picture, picture.fallbackWidth, 'jpeg')}
				alt={alt}
				width={picture.widths.at(-1)}
				height={picture.height}
				loading={eager ? 'eager' : 'lazy'}
				decoding="async"
				{...(eager ? FIRST : LAST)}
				className={classes('photo', picture.tone, className)}
			/>
		</picture>
	)
}

function Sources({ picture, sizes, media }: { picture: Form; sizes: string; media?: string }) {
	const size = { width: picture.widths.at(-1), height: picture.height }
	return ['avif', 'webp'].map((format) => (
		<source
			key={format}
			type={`image/${format}`}
			media={media}
			srcSet={picture.widths
				.map((width) => `${addressOf(picture, width, format)} ${width}w`)
				.join(', ')}
			sizes={sizes}
			{...size}
		/>
	))
}

function addressOf({ name }: Form, width: number, format: string): string {
	return addresses[`./pictures/${name}-${width}.${format}`] ?? ''
}
