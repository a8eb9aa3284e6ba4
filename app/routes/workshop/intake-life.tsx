import { useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { costOfPart } from '#app/domain/workshop/materials/material.ts'
import type { MaterialMovement } from '#app/domain/workshop/materials/materials.server.ts'
import { formatRupiah, type Sen, sen } from '#app/shared/money.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DateTime, Day } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { loader } from './intake.tsx'
import { useAmounts } from './use-amounts.ts'

const GRAMS_IN_KILO = 1_000

/** So much of a kind of movement, with what it cost; what came back is taken off what was used. */
function sumOf(movements: readonly MaterialMovement[], kind: 'used' | 'written-off') {
	const total = { quantity: 0, costSen: 0 }
	for (const movement of movements) {
		const sign = movement.kind === kind ? 1 : 0
		const back = kind === 'used' && movement.kind === 'returned' ? -1 : 0
		total.quantity += (sign + back) * movement.quantity
		total.costSen += (sign + back) * movement.costSen
	}
	return { quantity: total.quantity, costSen: sen(total.costSen) }
}

/** What came in, and how it adds up. */
export function IntakeFacts() {
	const { intake, names } = useLoaderData<typeof loader>()
	const { materials: copy } = useCopy()
	const words = copy.intake
	const amountOf = useAmounts()
	const used = sumOf(intake.movements, 'used')
	const lost = sumOf(intake.movements, 'written-off')
	const amount = (quantity: number) => amountOf(intake.unit, quantity)
	return (
		<Card title={words.facts}>
			<DefinitionList
				items={[
					{
						term: copy.intakes.from,
						detail: `${intake.from} (${copy.sources[intake.source]})`,
					},
					{ term: copy.intakes.day, detail: <Day date={intake.receivedOn} /> },
					{
						term: copy.intakes.quantity,
						detail: fill(words.balance, {
							quantity: amount(intake.quantity),
							used: amount(used.quantity),
							lost: amount(lost.quantity),
							left: amount(intake.left),
						}),
					},
					{
						term: copy.intakes.cost,
						detail: fill(words.balanceCost, {
							cost: formatRupiah(intake.costSen),
							used: formatRupiah(used.costSen),
							lost: formatRupiah(lost.costSen),
							left: formatRupiah(intake.leftCostSen),
						}),
					},
					{
						term: words.price,
						detail: fill(copy.perUnit[intake.unit], { price: formatRupiah(priceOf(intake)) }),
					},
					...(intake.note ? [{ term: words.note, detail: intake.note }] : []),
					{
						term: words.receipt,
						detail: intake.hasReceipt ? (
							<TextLink to={`/bengkel/bahan/${intake.id}/nota`} reloadDocument>
								{words.seeReceipt}
							</TextLink>
						) : (
							words.noReceipt
						),
					},
					{
						term: words.recordedBy,
						detail: (
							<>
								{names[intake.recordedBy] ?? words.somebody},{' '}
								<DateTime at={intake.recordedAt} short />
							</>
						),
					},
				]}
			/>
		</Card>
	)
}

/** Of a kilogram or a piece, rounded down to the sen; of less than a kilogram, all of it told. */
function priceOf(intake: { unit: string; quantity: number; costSen: Sen }): Sen {
	const one = intake.unit === 'gram' ? GRAMS_IN_KILO : 1
	if (one <= intake.quantity) {
		return costOfPart({ left: intake.quantity, leftCostSen: intake.costSen }, one)
	}
	return sen(Math.floor((intake.costSen * one) / intake.quantity))
}

/** Everything that became of it, the first before the others. */
export function IntakeMovements() {
	const { intake } = useLoaderData<typeof loader>()
	const { materials: copy } = useCopy()
	const words = copy.intake
	const amountOf = useAmounts()
	return (
		<Section title={words.movements}>
			{intake.movements.length === 0 ? (
				<p className="py-3 text-muted text-small">{words.none}</p>
			) : (
				<Table caption={words.movementsCaption}>
					<thead>
						<tr>
							<Head>{words.what}</Head>
							<Head className="hidden sm:table-cell">{words.when}</Head>
							<Head number>{copy.intakes.quantity}</Head>
							<Head number>{copy.intakes.cost}</Head>
						</tr>
					</thead>
					<tbody>
						{intake.movements.map((movement) => (
							<tr key={movement.id}>
								<Cell>
									<MovementWords movement={movement} />
									<DateTime
										at={movement.recordedAt}
										short
										className="block text-caption text-muted sm:hidden"
									/>
								</Cell>
								<Cell className="hidden whitespace-nowrap sm:table-cell">
									<DateTime at={movement.recordedAt} short />
								</Cell>
								<Cell number>{amountOf(intake.unit, movement.quantity)}</Cell>
								<Cell number>
									<Money sen={movement.costSen} />
								</Cell>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Section>
	)
}

function MovementWords({ movement }: { movement: MaterialMovement }) {
	const words = useCopy().materials.intake
	if (movement.kind === 'written-off') {
		const reason = movement.reason === null ? '' : words.reasons[movement.reason]
		return (
			<>
				{fill(words.lost, { reason })}
				<span className="block break-words text-caption text-muted">{movement.note}</span>
			</>
		)
	}
	const code = movement.batchCode ?? ''
	return (
		<TextLink to={`/bengkel/batch/${code}`}>
			{fill(movement.kind === 'used' ? words.used : words.returned, { code })}
		</TextLink>
	)
}
