import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { Day } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'

interface Props {
	caption: string
	intakes: readonly {
		id: string
		materialName: string
		from: string
		receivedOn: CalendarDate
		costSen: Sen
	}[]
}

/** Material that was bought, with its price. */
export function IntakeList({ caption, intakes }: Props) {
	const { request: words, funds } = useCopy().treasury
	return (
		<Table caption={caption} dense>
			<thead>
				<tr>
					<Head>{words.intakeDate}</Head>
					<Head>{words.intakeMaterial}</Head>
					<Head number>{words.intakeCost}</Head>
				</tr>
			</thead>
			<tbody>
				{intakes.map(({ id, materialName, from, receivedOn, costSen }) => (
					<tr key={id}>
						<th scope="row" className="whitespace-nowrap">
							<Day date={receivedOn} short />
						</th>
						<Cell>{fill(funds.unattachedRow, { material: materialName, from })}</Cell>
						<Cell number>
							<Money sen={costSen} bare />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}
