import { useCopy } from '#app/copy/use-copy.ts'
import type { SheetUnit } from '#app/domain/workshop/contribution-sheet.ts'
import { typedWeight } from '#app/domain/workshop/drafts/draft.ts'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { useMayEnter } from '#app/ui/office/use-staff.ts'

interface Contribution {
	makerCode: string
	weight: number
	unit: SheetUnit
}

/** Who made how much of a batch, in the order of the sheet. */
export function ContributionTable({ contributions }: { contributions: readonly Contribution[] }) {
	const { workshop, batches } = useCopy()
	const { units } = batches
	const words = workshop.lot
	const unit = contributions[0]?.unit ?? 'pieces'
	const mayReadSavings = useMayEnter('finance')
	const total = contributions.reduce((sum, { weight }) => sum + weight, 0)
	return (
		<Table caption={words.sheetCaption}>
			<thead>
				<tr>
					<Head>{words.maker}</Head>
					<Head number>{units[unit].name}</Head>
					<Head number>{words.portion}</Head>
				</tr>
			</thead>
			<tbody>
				{contributions.map(({ makerCode, weight }) => (
					<tr key={makerCode}>
						<th scope="row" className="figures">
							{mayReadSavings ? (
								<TextLink to={`/keuangan/tabungan/${makerCode}`}>{makerCode}</TextLink>
							) : (
								makerCode
							)}
						</th>
						<Cell number>{typedWeight(unit, weight)}</Cell>
						<Cell number>
							<span className="inline-flex items-center gap-3">
								<Portion weight={weight} total={total} />
								<span>
									{weight}/{total}
								</span>
							</span>
						</Cell>
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row" className="text-left">
						{words.total}
					</th>
					<Cell number>{typedWeight(unit, total)}</Cell>
					<td />
				</tr>
			</tfoot>
		</Table>
	)
}

/** A maker's part of the batch as a strip; the fraction stands beside it. */
function Portion({ weight, total }: { weight: number; total: number }) {
	return (
		<svg
			viewBox={`0 0 ${total} 4`}
			preserveAspectRatio="none"
			aria-hidden="true"
			className="hidden h-2 w-24 sm:block print:hidden"
		>
			<rect width={total} height="4" className="fill-line" />
			<rect width={weight} height="4" className="fill-indigo" />
		</svg>
	)
}
