import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Overview } from '#app/domain/reconciliation/overviews.server.ts'
import { add, formatRupiah, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Verdict {
	readonly label: string
	readonly to: string
	readonly says: string
	readonly isGood: boolean
}

type Compared = Pick<
	Overview,
	'total' | 'gaps' | 'shares' | 'pieces' | 'drawers' | 'isTold' | 'openCount'
>

/** The four equations of a period: each holds, or says by how much it does not. */
export function Verdicts({ view, query }: { view: Compared; query: string }) {
	const { followed } = useCopy()
	const words = followed.verdicts
	const of = (amount: Sen) => formatRupiah(amount)
	const root = '/keuangan/rekonsiliasi'
	const { shares, pieces, drawers } = view
	const restSen = subtract(view.total.sold, view.total.banked)
	const missedSen = view.gaps.find(({ where }) => where === 'missed')?.amountSen ?? ZERO
	const faultSen = add(shares.faultSen, subtract(shares.soldSen, shares.storedSen))
	const isKnown = view.isTold || view.openCount > 0
	const said = (sen: Sen, sentence = words.differs) =>
		sen === 0 ? words.same : fill(sentence, { amount: of(sen), missed: of(missedSen) })
	const isCompared = (says: string) => says !== words.unknown && says !== words.nothing
	const hasPieces = pieces.paid + pieces.replaced + pieces.back + Math.abs(pieces.left) > 0
	const saysOfPieces =
		pieces.unlike > 0
			? fill(words.unlike, { count: pieces.unlike })
			: hasPieces
				? words.same
				: words.nothing
	const verdicts: Verdict[] = [
		{
			label: words.money,
			to: `${root}/uang${query}`,
			says: isKnown
				? said(restSen, missedSen === 0 ? words.explained : words.missed)
				: words.unknown,
			isGood: isKnown && missedSen === 0,
		},
		{
			label: words.shares,
			to: `${root}/bagian${query}`,
			says: said(faultSen),
			isGood: faultSen === 0,
		},
		{
			label: words.pieces,
			to: `${root}/barang${query}`,
			says: saysOfPieces,
			isGood: pieces.unlike === 0,
		},
		{
			label: words.drawers,
			to: `${root}/laci${query}`,
			says: drawers.count === drawers.openCount ? words.nothing : said(drawers.differenceSen),
			isGood: drawers.differenceSen === 0,
		},
	]
	return (
		<section>
			<h2 className="text-muted text-small">{words.title}</h2>
			<dl className="mt-1 flex flex-col gap-2 text-small">
				{verdicts.map(({ label, to, says, isGood }) => (
					<div key={label} className="flex flex-wrap justify-between gap-x-6">
						<dt>
							<TextLink to={to}>{label}</TextLink>
						</dt>
						<dd className={classes('font-semibold', isCompared(says) && colour(isGood))}>{says}</dd>
					</div>
				))}
			</dl>
		</section>
	)
}

const colour = (isGood: boolean) => (isGood ? 'text-good' : 'text-bad')
