import { Form } from '@remix-run/react'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	deliveryAnywhere,
	type DeliveryEstimate as Estimate,
	estimateDelivery,
	homeZones,
	packingDays,
	provinceSlug,
	zoneOf,
} from '#app/domain/shipping/delivery.ts'
import { type Province, provinces } from '#app/domain/shipping/province.ts'
import { type CalendarDate, weekday } from '#app/shared/instant.ts'
import { Button } from '#app/ui/kit/button.tsx'

/** What the page was asked for, and on which day. */
export interface Delivery {
	readonly province: Province | null
	readonly today: CalendarDate
}

interface Props {
	delivery: Delivery
	/** the page it stands on */
	path: string
	/** what else the address of the page holds */
	hidden?: Readonly<Record<string, string>>
}

/**
 * When a parcel is likely to arrive, by province. The form asks the page anew; all estimates are on
 * it already, one for each zone, so that the island shows another at once. Nothing is remembered.
 */
export function DeliveryEstimate({ delivery: { province, today }, path, hidden = {} }: Props) {
	const { estimate: words } = useCopy().storefront
	const chosen = province ? zoneOf(province) : ''
	return (
		<Form id="kirim" action={`${path}#kirim`} data-delivery className="scroll-mt-6">
			{Object.entries(hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<label htmlFor="provinsi" className="font-semibold text-small">
				{words.title}
			</label>
			<div className="mt-1.5 flex gap-2">
				<select
					id="provinsi"
					name="provinsi"
					defaultValue={province ? provinceSlug(province) : ''}
					aria-describedby="provinsi-hari"
					className="control control-select min-w-0 flex-1"
				>
					<option value="" data-zone="">
						{words.choose}
					</option>
					{provinces.map((name) => (
						<option key={name} value={provinceSlug(name)} data-zone={zoneOf(name)}>
							{name}
						</option>
					))}
				</select>
				<Button tone="secondary">{words.show}</Button>
			</div>
			<div id="provinsi-hari" role="status" className="mt-2.5 text-small">
				<p data-estimate="" hidden={chosen !== ''}>
					{fill(words.anywhere, { ...deliveryAnywhere() })}
				</p>
				{homeZones.map((zone) => (
					<Arrival key={zone} estimate={estimateDelivery(zone, today)} isShown={zone === chosen} />
				))}
			</div>
			<p className="mt-1 text-caption text-muted">{fill(words.note, { ...packingDays })}</p>
		</Form>
	)
}

function Arrival({ estimate, isShown }: { estimate: Estimate; isShown: boolean }) {
	const copy = useCopy()
	const { estimate: words } = copy.storefront
	return (
		<p data-estimate={estimate.zone} hidden={!isShown}>
			<strong className="font-semibold">
				{fill(words.arrival, {
					from: dayOfWeek(estimate.from, copy),
					to: dayOfWeek(estimate.to, copy),
				})}
			</strong>{' '}
			<span className="whitespace-nowrap text-muted">
				({fill(words.days, { ...estimate.days })})
			</span>
		</p>
	)
}

/** `Selasa 12 Mei`: the year is clear, and it is the day of the week one plans by. */
function dayOfWeek(date: CalendarDate, { calendar, storefront }: Copy): string {
	const [, month, day] = date.split('-').map(Number)
	return fill(storefront.estimate.day, {
		weekday: calendar.weekdays[weekday(date) - 1] ?? '',
		day: day ?? '',
		month: calendar.shortMonths[(month ?? 1) - 1] ?? '',
	})
}
