import { useCopy } from '#app/copy/use-copy.ts'
import type { Intake, MaterialInStore } from '#app/domain/workshop/materials/materials.server.ts'
import { Day } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { useAmounts } from './use-amounts.ts'

/** What is there of each material, and what it has cost. */
export function MaterialTable({
	materials,
	path,
}: {
	materials: readonly MaterialInStore[]
	path: string
}) {
	const { materials: words } = useCopy()
	const amountOf = useAmounts()
	return (
		<Table caption={words.stock.caption}>
			<thead>
				<tr>
					<Head>{words.stock.name}</Head>
					<Head number>{words.stock.left}</Head>
					<Head number>{words.stock.value}</Head>
				</tr>
			</thead>
			<tbody>
				{materials.map(({ id, name, kind, unit, left, leftCostSen }) => (
					<tr key={id}>
						<th scope="row">
							<TextLink to={`${path}?jenis=${id}#masuk`} className="break-words">
								{name}
							</TextLink>
							<span className="block font-normal text-caption text-muted">{words.kinds[kind]}</span>
						</th>
						<Cell number className={left === 0 ? 'text-muted' : undefined}>
							{left === 0 ? words.stock.none : amountOf(unit, left)}
						</Cell>
						<Cell number>
							<Money sen={leftCostSen} />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

/** Deliveries, each with what is left of it. */
export function IntakeTable({ intakes, path }: { intakes: readonly Intake[]; path: string }) {
	const { materials: copy } = useCopy()
	const words = copy.intakes
	const amountOf = useAmounts()
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.what}</Head>
					<Head className="hidden md:table-cell">{words.from}</Head>
					<Head number>{words.quantity}</Head>
					<Head number className="hidden sm:table-cell">
						{words.cost}
					</Head>
					<Head number>{words.left}</Head>
				</tr>
			</thead>
			<tbody>
				{intakes.map((intake) => (
					<tr key={intake.id}>
						<th scope="row">
							<TextLink to={`${path}/${intake.id}`} className="break-words">
								{intake.materialName}
							</TextLink>
							<span className="block font-normal text-caption text-muted">
								<Day date={intake.receivedOn} />
							</span>
							<span className="block break-words font-normal text-caption text-muted md:hidden">
								{intake.from}
							</span>
						</th>
						<Cell className="hidden max-w-52 break-words md:table-cell">
							{intake.from}
							<span className="block text-caption text-muted">{copy.sources[intake.source]}</span>
						</Cell>
						<Cell number>{amountOf(intake.unit, intake.quantity)}</Cell>
						<Cell number className="hidden sm:table-cell">
							<Money sen={intake.costSen} />
						</Cell>
						<Cell number className={intake.left === 0 ? 'text-muted' : undefined}>
							{intake.left === 0 ? copy.stock.none : amountOf(intake.unit, intake.left)}
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}
