import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { deliveryDays, zones } from '#app/domain/shipping/delivery.ts'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'

/** How long a parcel takes to each part of the country, packing included. */
export function ArticleZones() {
	const words = useCopy().pages.zones
	return (
		<div className="max-w-reading">
			<Table caption={words.caption}>
				<thead>
					<tr>
						<Head>{words.zone}</Head>
						<Head number>{words.days}</Head>
					</tr>
				</thead>
				<tbody>
					{zones.map((zone) => (
						<tr key={zone}>
							<Head scope="row">{words.names[zone]}</Head>
							<Cell number>{fill(words.range, deliveryDays(zone))}</Cell>
						</tr>
					))}
				</tbody>
			</Table>
			<p className="mt-3 text-caption text-muted">{words.note}</p>
		</div>
	)
}
