import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { type Picture, pictureUrl, pictureWidths } from '#app/domain/catalogue/picture.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { Photo } from '#app/ui/kit/photo.tsx'
import { GalleryDialog } from './gallery-dialog.tsx'

interface Props {
	name: string
	pictures: readonly Picture[]
}

/** As wide as the strip: all of a phone, somewhat more than half of the page's width on a desk. */
const SIZES = '(min-width: 86rem) 42rem, (min-width: 64rem) 51vw, 100vw'

/** Not fetched beside the first picture, and laid out when the strip is turned to it. */
const UNSEEN = 'after-first [content-visibility:auto]'

/**
 * Pictures in a strip that snaps: swiped by a finger, jumped along by the small pictures, which are
 * plain links into it. Each leads to its largest file. The island adds arrow keys, buttons, the
 * mark at the small picture in sight, and opens the large one in place.
 */
export function Gallery({ name, pictures }: Props) {
	const { product } = useCopy().storefront
	const nameOf = (index: number) =>
		fill(product.picture, { number: index + 1, total: pictures.length })
	if (pictures.length === 0) return <Photo picture={null} sizes="1px" className="rounded-patch" />
	return (
		<section
			aria-label={fill(product.gallery, { name })}
			data-gallery
			className="flex flex-col gap-3"
		>
			<div className="group relative max-sm:mx-[calc(clamp(1rem,4vw,3rem)*-1)]">
				<ul
					data-strip
					className="flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain bg-tile [scrollbar-width:none] sm:rounded-patch"
				>
					{pictures.map((picture, index) => (
						<li
							key={picture.mediaKey}
							id={`foto-${index + 1}`}
							data-name={nameOf(index)}
							className={classes(
								'relative w-full shrink-0 scroll-mt-6 snap-center snap-always',
								index > 0 && UNSEEN,
							)}
						>
							<Slide picture={picture} isFirst={index === 0} />
							{pictures.length > 1 && <Count of={index + 1} total={pictures.length} />}
						</li>
					))}
				</ul>
				{pictures.length > 1 && (
					<>
						<Turn step={-1} label={product.previousPicture} />
						<Turn step={1} label={product.nextPicture} />
					</>
				)}
			</div>
			{pictures.length > 1 && <Thumbs pictures={pictures} nameOf={nameOf} />}
			<GalleryDialog name={name} isSingle={pictures.length === 1} />
		</section>
	)
}

function Slide({ picture, isFirst }: { picture: Picture; isFirst: boolean }) {
	const { product } = useCopy().storefront
	const widest = pictureWidths(picture.width).at(-1) ?? picture.width
	return (
		<a
			href={pictureUrl(picture.mediaKey, widest, 'jpeg')}
			className="block cursor-zoom-in focus-visible:-outline-offset-4"
		>
			<Photo
				picture={picture}
				sizes={SIZES}
				eager={isFirst}
				className="aspect-square w-full object-cover"
			/>
			<span className="sr-only"> {product.enlarge}</span>
			<span className="absolute top-3 right-3 grid size-10 place-items-center rounded-round bg-surface text-ink opacity-90">
				<Icon name="search" size={18} />
			</span>
		</a>
	)
}

/** For the eye; the small pictures have it in words. */
function Count({ of, total }: { of: number; total: number }) {
	return (
		<span
			aria-hidden="true"
			className="figures absolute right-3 bottom-3 rounded-round bg-surface px-3 py-1 font-semibold text-caption text-ink opacity-90"
		>
			{of} / {total}
		</span>
	)
}

/** There for a mouse; a finger swipes. Without the island it would do nothing and is not shown. */
function Turn({ step, label }: { step: 1 | -1; label: string }) {
	return (
		<button
			type="button"
			hidden
			data-turn={step}
			aria-label={label}
			className={classes(
				'absolute top-1/2 size-11 -translate-y-1/2 place-items-center rounded-round bg-surface text-ink opacity-90 not-[[hidden]]:grid hover:opacity-100 disabled:invisible max-sm:sr-only',
				step === 1 ? 'right-3' : 'left-3',
			)}
		>
			<Icon name={step === 1 ? 'arrow-right' : 'arrow-left'} />
		</button>
	)
}

interface ThumbsProps {
	pictures: readonly Picture[]
	nameOf(index: number): string
}

function Thumbs({ pictures, nameOf }: ThumbsProps) {
	return (
		<ul className="soon-on-phone-4 flex flex-wrap gap-3">
			{pictures.map((picture, index) => (
				<li key={picture.mediaKey}>
					<a
						href={`#foto-${index + 1}`}
						data-thumb
						aria-label={nameOf(index)}
						className="block overflow-hidden rounded-patch border-2 border-transparent hover:border-edge aria-current:border-primary"
					>
						<Photo
							picture={picture}
							sizes="5rem"
							decorative
							className="size-16 object-cover sm:size-20"
						/>
					</a>
				</li>
			))}
		</ul>
	)
}
