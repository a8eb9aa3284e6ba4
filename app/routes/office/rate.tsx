import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { type Zone, zones } from '#app/domain/shipping/delivery.ts'
import { noSuchService } from '#app/domain/shipping/errors.ts'
import { rateSchema } from '#app/domain/shipping/rate.ts'
import { findRateHistory } from '#app/domain/shipping/rate-versions.server.ts'
import { setRate } from '#app/domain/shipping/set-rate.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { RateFields } from './rate-fields.tsx'
import { RateHistory } from './rate-history.tsx'

export const handle: PageHandle = {
	title: (copy, data) => {
		const rate = data as { name?: string; zone?: Zone } | undefined
		if (!rate?.name || !rate.zone) return copy.office.shipping.title
		const zone = copy.pages.zones.names[rate.zone]
		return fill(copy.office.shipping.rate.title, { service: rate.name, zone })
	},
}

/** Officers and the head keep the table; every version says who wrote it. */
export const loader = reads(surfaces.office.access, async ({ params, services: { db, clock } }) => {
	const zone = zones.find((one) => one === params.zone)
	const history = zone && (await findRateHistory(db, params.service ?? '', zone))
	if (!zone || !history) throw noSuchService()
	const { courier, name, versions } = history
	const names = await namesOfStaff(
		db,
		versions.flatMap(({ setBy }) => setBy ?? []),
	)
	return {
		name: `${courier} ${name}`,
		zone,
		today: dateInMagetan(clock.now()),
		versions: versions.map(({ setBy, ...version }) => ({
			...version,
			setBy: setBy === null ? null : (names.get(setBy) ?? null),
		})),
	}
})

export const action = writes(surfaces.office.access, async ({ params, form, services, actor }) => {
	form.set('serviceCode', params.service ?? '')
	form.set('zone', params.zone ?? '')
	const parsed = parseForm(rateSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	await setRate(services, parsed.value, actor)
	const saved = new URLSearchParams({ berlaku: parsed.value.fromDate })
	return redirect(`/kantor/ongkir?${saved}#${parsed.value.serviceCode}`, 303)
})

/** A new version of what a service asks for a zone, above those there are. */
export default function Rate() {
	const { name, zone, today, versions } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { office, pages } = useCopy()
	const words = office.shipping
	const title = fill(words.rate.title, { service: name, zone: pages.zones.names[zone] })
	return (
		<>
			<PageHeader
				title={title}
				lead={words.rate.lead}
				trail={{
					label: office.trail,
					crumbs: [{ label: office.nav.shipping, to: '/kantor/ongkir' }, { label: title }],
				}}
			/>
			<div className="grid items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
				<RateFields latest={versions[0] ?? null} today={today} answer={answer} />
				<RateHistory versions={versions} />
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }
