import { Link } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { ShelfPiece } from '#app/domain/catalogue/shelf.ts'
import { inLanguage } from '#app/shared/text.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Photo } from '#app/ui/kit/photo.tsx'
import { priceWords } from './price-words.ts'
import { stockWords } from './stock-words.ts'

/** As much of a piece as its card shows. */
type Piece = Pick<ShelfPiece, 'card' | 'available'>

/** How many stand side by side on a desk: four on a page of its own, three beside a column. */
type Across = 3 | 4

const SIZES: Readonly<Record<Across, string>> = {
	3: '(min-width: 90rem) 19rem, (min-width: 64rem) 22vw, (min-width: 48rem) 30vw, 46vw',
	4: '(min-width: 86rem) 19rem, (min-width: 48rem) 22vw, 46vw',
}
const COLUMNS: Readonly<Record<Across, string>> = {
	3: 'md:grid-cols-3 md:gap-x-6 md:gap-y-12',
	4: 'md:grid-cols-4 md:gap-x-6 md:gap-y-12',
}

interface Props {
	piece: Piece
	sizes: string
	/** in the first row of a page */
	eager: boolean
	/** in the first row of a page on a phone */
	first: boolean
	level: 2 | 3
}

/** A piece on the shelf: what it looks like, what it is, what it costs, how many there are. */
function PieceCard({ piece, sizes, eager, first, level }: Props) {
	const copy = useCopy()
	const language = useLanguage()
	const { card, available } = piece
	const Heading = `h${level}` as const
	const isGone = available === 0
	const isScarce = available <= 5 || card.oneOfAKind
	return (
		<article className="group basted flex h-full flex-col rounded-patch">
			<div
				className={classes(
					'aspect-square overflow-hidden rounded-patch bg-tile',
					!eager && 'late-picture',
				)}
			>
				<Photo
					picture={card.picture}
					sizes={sizes}
					eager={eager}
					first={first}
					decorative
					className={classes(
						'size-full object-cover transition-transform duration-500 group-hover:scale-[1.03]',
						isGone && 'opacity-55 saturate-50',
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
					<span className={classes('figures', isGone && 'text-muted')}>
						{priceWords(copy, card)}
					</span>
					{isScarce && (
						<span
							className={classes(
								'font-semibold text-caption',
								isGone ? 'text-muted' : 'text-terracotta-ink',
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

const PHONE_COLUMNS = 2

interface GridProps {
	pieces: readonly Piece[]
	/** the level of a piece's name among the page's headings */
	level?: 2 | 3
	/** so many pictures are fetched at once */
	eagerCount?: number
	across?: Across
}

/** Pieces side by side: two on a phone, up to four on a desk. */
export function PieceGrid({ pieces, level = 3, eagerCount = 0, across = 4 }: GridProps) {
	return (
		<ul
			className={classes(
				'grid grid-cols-2 gap-x-3.5 gap-y-8',
				COLUMNS[across],
				eagerCount > 0 ? 'piece-shelf-first' : 'piece-shelf',
			)}
		>
			{pieces.map((piece, index) => (
				<li key={piece.card.id}>
					<PieceCard
						piece={piece}
						sizes={SIZES[across]}
						eager={index < eagerCount}
						first={index < Math.min(eagerCount, PHONE_COLUMNS)}
						level={level}
					/>
				</li>
			))}
		</ul>
	)
}
