import { Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Photo } from '#app/ui/kit/photo.tsx'
import type { ShelfPiece } from './shelf.ts'
import { stockWords } from './stock-words.ts'

interface Props {
	piece: ShelfPiece
	/** in the first row of a page */
	eager?: boolean
	level?: 2 | 3
}

/** A piece on the shelf: what it looks like, what it is, what it costs, how many there are. */
function PieceCard({ piece, eager = false, level = 3 }: Props) {
	const copy = useCopy()
	const language = useLanguage()
	const { card, available } = piece
	const Heading = `h${level}` as const
	const price = formatRupiah(card.fromPriceSen)
	const scarce = available <= 5 || card.oneOfAKind
	return (
		<article className="group relative flex flex-col">
			<div className="overflow-hidden rounded-patch bg-tile">
				<Photo
					picture={card.picture}
					sizes="(min-width: 80rem) 19rem, (min-width: 48rem) 23vw, 46vw"
					eager={eager}
					decorative
					className={classes(
						'aspect-square w-full object-cover transition-transform duration-500 group-hover:scale-[1.03]',
						available === 0 && 'opacity-60',
					)}
				/>
			</div>
			<div className="flex flex-1 flex-col gap-0.5 pt-3">
				<Heading className="font-semibold text-body leading-snug">
					<Link
						to={`/produk/${card.slug}`}
						className="underline-offset-4 after:absolute after:inset-0 group-hover:underline"
					>
						{inLanguage(card.name, language)}
					</Link>
				</Heading>
				<p className="flex flex-wrap items-baseline justify-between gap-x-3 text-small">
					<span className="figures">
						{card.toPriceSen > card.fromPriceSen
							? fill(copy.storefront.catalogue.from, { price })
							: price}
					</span>
					{scarce && (
						<span
							className={classes(
								'font-semibold text-caption',
								available === 0 ? 'text-muted' : 'text-terracotta-ink',
							)}
						>
							{stockWords(copy, available, card.oneOfAKind)}
						</span>
					)}
				</p>
			</div>
		</article>
	)
}

/** Pieces side by side: two on a phone, up to four on a desk. */
export function PieceGrid({
	pieces,
	level = 3,
	eagerCount = 0,
}: {
	pieces: readonly ShelfPiece[]
	level?: 2 | 3
	eagerCount?: number
}) {
	return (
		<ul className="grid grid-cols-2 gap-x-3.5 gap-y-8 md:grid-cols-4 md:gap-x-6 md:gap-y-12">
			{pieces.map((piece, index) => (
				<li key={piece.card.id}>
					<PieceCard piece={piece} eager={index < eagerCount} level={level} />
				</li>
			))}
		</ul>
	)
}
