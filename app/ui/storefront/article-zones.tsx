import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { deliveryDays, homeZones, worldZones, type Zone } from '#app/domain/shipping/delivery.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'

interface Props {
	/** what a kilogram costs at least, by zone; a zone without is not gone to */
	prices: Readonly<Partial<Record<Zone, Sen>>>
	/** to other countries, in place of the parts of this one */
	isAbroad?: boolean
}

/** What a parcel costs at least and how long it takes to each part of the country, or the world. */
export function ArticleZones({ prices, isAbroad = false }: Props) {
	const words = useCopy().pages.zones
	const zones = isAbroad ? worldZones : homeZones
	return (
		<div className="max-w-reading">
			<Table caption={isAbroad ? words.worldCaption : words.caption}>
				<thead>
					<tr>
						<Head>{words.zone}</Head>
						<Head number>{words.days}</Head>
						<Head number>{words.price}</Head>
					</tr>
				</thead>
				<tbody>
					{zones.map((zone) => (
						<tr key={zone}>
							<Head scope="row">{words.names[zone]}</Head>
							<Cell number>{fill(words.range, deliveryDays(zone))}</Cell>
							<Cell number>{priceOf(prices[zone], words)}</Cell>
						</tr>
					))}
				</tbody>
			</Table>
			<p className="mt-3 text-caption text-muted">{isAbroad ? words.worldNote : words.note}</p>
		</div>
	)
}

function priceOf(sen: Sen | undefined, words: { from: string; none: string }): string {
	return sen === undefined ? words.none : fill(words.from, { price: formatRupiah(sen) })
}
