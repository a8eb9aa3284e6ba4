import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { OrderView } from './read-order.server.ts'

/** Which pieces to take from where: the lot decides whose premi it is. */
export function OrderPicks({ picks, isRest }: Pick<OrderView, 'picks'> & { isRest: boolean }) {
	const { order: words, parcels } = useCopy().office
	const language = useLanguage()
	if (picks.length === 0) return null
	return (
		<Section title={isRest ? parcels.leftTitle : words.picksTitle} lead={words.picksLead}>
			<Table caption={words.picksCaption}>
				<thead>
					<tr>
						<Head>{words.product}</Head>
						<Head>{words.lot}</Head>
						<Head number>{words.quantity}</Head>
					</tr>
				</thead>
				<tbody>
					{picks.map((pick) => (
						<tr key={pick.unitIds[0]}>
							<th scope="row">
								{inLanguage(pick.productName, language)}
								<span className="block font-normal text-caption text-muted">
									{inLanguage(pick.variantLabel, language)}
								</span>
							</th>
							<Cell>
								<TextLink to={`/bengkel/lot/${pick.lotCode}`} className="figures whitespace-nowrap">
									{pick.lotCode}
								</TextLink>
							</Cell>
							<Cell number className="font-bold">
								{pick.quantity}
							</Cell>
						</tr>
					))}
				</tbody>
			</Table>
		</Section>
	)
}
