import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { formatRupiah } from '#app/shared/money.ts'
import type { Credit } from './credit-row.tsx'

const LENGTH = 1000
const BAR = 14
const FUNNEL = 30
const BOTTOM = 44
/** More pieces than this would be thinner than the gap between them. */
const MOST_PIECES = 60

/**
 * The price as a strip of cloth; its makers' part opens into the pieces of the batch, of which this
 * maker's are filled. The calculation below says the same in figures.
 */
export function CreditDrawing({ credit, makerCode }: { credit: Credit; makerCode: string }) {
	const { drawing } = useCopy().finance.maker
	const { weight, weightTotal } = credit
	const { priceSen, waterfall } = credit.path
	const parts = [
		{ fill: 'fill-indigo', sen: waterfall.makersSen },
		{ fill: 'fill-turmeric', sen: waterfall.pnbpSen },
		{ fill: 'fill-leaf', sen: waterfall.partnerSen },
		{ fill: 'fill-terracotta', sen: waterfall.capitalSen },
		{ fill: 'fill-cotton', sen: waterfall.materialSen },
		{ fill: 'fill-edge', sen: waterfall.costsSen },
	]
	let reached = 0
	const strips = parts.map((part) => {
		const from = (reached / priceSen) * LENGTH
		reached += part.sen
		return { ...part, from, width: (part.sen / priceSen) * LENGTH }
	})
	const pool = (waterfall.makersSen / priceSen) * LENGTH
	const cells = weightTotal <= MOST_PIECES ? weightTotal : 1
	const cell = LENGTH / cells
	const before = weightBefore(credit, makerCode)
	return (
		<svg
			viewBox={`0 0 ${LENGTH} ${BOTTOM}`}
			preserveAspectRatio="none"
			role="img"
			aria-label={fill(drawing, {
				price: formatRupiah(priceSen),
				pool: formatRupiah(waterfall.makersSen),
				credit: formatRupiah(credit.amountSen),
				code: makerCode,
			})}
			className="mt-3 h-11 w-full max-w-2xl"
		>
			{strips.map((strip) => (
				<rect
					key={strip.fill}
					x={strip.from}
					width={strip.width}
					height={BAR}
					className={strip.fill}
				/>
			))}
			<path d={`M0 ${BAR}H${pool}L${LENGTH} ${FUNNEL}H0Z`} className="fill-indigo" opacity="0.14" />
			<rect y={FUNNEL} width={LENGTH} height={BOTTOM - FUNNEL} className="fill-line" />
			<rect
				x={(before / weightTotal) * LENGTH}
				y={FUNNEL}
				width={(weight / weightTotal) * LENGTH}
				height={BOTTOM - FUNNEL}
				className="fill-indigo"
			/>
			<path
				d={Array.from(
					{ length: cells - 1 },
					(_, i) => `M${(i + 1) * cell} ${FUNNEL}V${BOTTOM}`,
				).join('')}
				className="stroke-ground"
				strokeWidth="2"
				vectorEffect="non-scaling-stroke"
			/>
		</svg>
	)
}

/** What stands on the sheet before this maker, as the rule weighs it. */
function weightBefore({ sheet, rule }: Credit, makerCode: string): number {
	const own = sheet.findIndex((line) => line.makerCode === makerCode)
	const before = sheet.slice(0, Math.max(own, 0))
	if (rule.terms.inner === 'equal') return before.length
	return before.reduce((sum, line) => sum + line.weight, 0)
}
