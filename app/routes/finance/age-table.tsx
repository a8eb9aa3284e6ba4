import { useCopy } from '#app/copy/use-copy.ts'
import { add, type Sen } from '#app/shared/money.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'

const FILLS = ['fill-good', 'fill-turmeric', 'fill-terracotta', 'fill-bad'] as const
const LENGTH = 1000

interface Props {
	ages: readonly Sen[]
	/** what the ages are of, where it is not PNBP, and how long each is */
	of?: { caption: string; ageNames: readonly string[] }
}

/** What is open by how long it has been: a bar for the eye, and the same in figures. */
export function AgeTable({ ages, of }: Props) {
	const { pnbp } = useCopy().treasury
	const words = { ...pnbp, ...(of && { agesCaption: of.caption, ageNames: of.ageNames }) }
	const most = Math.max(...ages, 1)
	return (
		<Table caption={words.agesCaption} dense>
			<thead>
				<tr>
					<Head>{words.age}</Head>
					<Head aria-hidden="true" />
					<Head number>{words.amount}</Head>
				</tr>
			</thead>
			<tbody>
				{ages.map((amountSen, index) => (
					<tr key={words.ageNames[index]}>
						<th scope="row" className="whitespace-nowrap">
							{words.ageNames[index]}
						</th>
						<Cell className="w-1/2" aria-hidden="true">
							<svg
								viewBox={`0 0 ${LENGTH} 16`}
								preserveAspectRatio="none"
								className="h-4 w-full min-w-16"
								aria-hidden="true"
							>
								<rect
									width={(Math.max(amountSen, 0) / most) * LENGTH}
									height="16"
									className={FILLS[index]}
								/>
							</svg>
						</Cell>
						<Cell number>
							<Money sen={amountSen} bare />
						</Cell>
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">{words.sum}</th>
					<td aria-hidden="true" />
					<Cell number className={DOUBLE_RULE}>
						<Money sen={add(...ages)} bare />
					</Cell>
				</tr>
			</tfoot>
		</Table>
	)
}
