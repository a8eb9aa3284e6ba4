import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { homeZones, worldZones, type Zone } from '#app/domain/shipping/delivery.ts'
import type {
	RateVersion,
	ServiceRates,
	ZoneRate,
} from '#app/domain/shipping/rate-versions.server.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'

/** What a service asks for each zone, with what it will ask next. */
export function RateTable({ service }: { service: ServiceRates }) {
	const { shipping: words } = useCopy().office
	const name = `${service.courier} ${service.name}`
	return (
		<Section title={name} id={service.code}>
			<Table caption={fill(words.caption, { service: name })} className="mt-3">
				<thead>
					<tr>
						<Head>{words.zone}</Head>
						<Head number>{words.first}</Head>
						<Head number>{words.next}</Head>
						<Head number>{words.days}</Head>
						<Head className="hidden md:table-cell">{words.from}</Head>
						<Head className="hidden md:table-cell">{words.state}</Head>
					</tr>
				</thead>
				<tbody>
					{zonesOf(service).map((rate) => (
						<Row key={rate.zone} service={service} rate={rate} />
					))}
				</tbody>
			</Table>
		</Section>
	)
}

/** Those at home for a service that goes somewhere at home, and those abroad likewise. */
function zonesOf({ zones }: ServiceRates): ZoneRate[] {
	return [homeZones, worldZones].flatMap((some: readonly Zone[]) => {
		const rates = zones.filter(({ zone }) => some.includes(zone))
		return rates.some(({ now, next }) => now !== null || next !== null) ? rates : []
	})
}

function Row({ service, rate: { zone, now, next } }: { service: ServiceRates; rate: ZoneRate }) {
	const { office, pages, calendar } = useCopy()
	const words = office.shipping
	const zoneName = pages.zones.names[zone]
	const name = `${service.courier} ${service.name}`
	return (
		<tr>
			<Head scope="row">
				<TextLink
					to={`/kantor/ongkir/${service.code}/${zone}`}
					aria-label={fill(words.editNamed, { service: name, zone: zoneName })}
				>
					{zoneName}
				</TextLink>
				{!now?.active && (
					<span className="mt-1 block font-normal md:hidden">
						<State now={now} />
					</span>
				)}
				{next && (
					<span className="block font-normal text-caption text-muted">
						{nextInWords(next, words, dayInWords(next.fromDate, calendar, true))}
					</span>
				)}
			</Head>
			<Cell number>{now && <Money sen={now.firstKgSen} bare />}</Cell>
			<Cell number>{now && <Money sen={now.nextKgSen} bare />}</Cell>
			<Cell number>{now && `${now.leastDays}–${now.mostDays}`}</Cell>
			<Cell className="hidden whitespace-nowrap md:table-cell">
				{now && dayInWords(now.fromDate, calendar, true)}
			</Cell>
			<Cell className="hidden md:table-cell">
				<State now={now} />
			</Cell>
		</tr>
	)
}

function State({ now }: { now: RateVersion | null }) {
	const { shipping: words } = useCopy().office
	if (!now) return <span className="text-caption text-muted">{words.none}</span>
	return (
		<Badge tone={now.active ? 'good' : 'plain'}>{now.active ? words.offered : words.closed}</Badge>
	)
}

function nextInWords(
	next: RateVersion,
	words: { soon: string; soonClosed: string },
	date: string,
): string {
	if (!next.active) return fill(words.soonClosed, { date })
	return fill(words.soon, {
		date,
		first: formatRupiah(next.firstKgSen),
		next: formatRupiah(next.nextKgSen),
	})
}
