import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { counterSchema } from '#app/domain/shipping/counter-form.ts'
import { counterTimes } from '#app/domain/shipping/counter-times.server.ts'
import { findCourier } from '#app/domain/shipping/couriers.ts'
import { customsLimitSchema } from '#app/domain/shipping/customs.ts'
import { customsLimit } from '#app/domain/shipping/customs-limits.server.ts'
import { setCounterHours } from '#app/domain/shipping/set-counter-hours.server.ts'
import { setCustomsLimit } from '#app/domain/shipping/set-customs-limit.server.ts'
import { setTrackingPage } from '#app/domain/shipping/set-tracking-page.server.ts'
import { trackingSchema } from '#app/domain/shipping/tracking-form.ts'
import { trackingPages } from '#app/domain/shipping/tracking-pages.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { CounterForm } from './counter-form.tsx'
import { CustomsForm } from './customs-form.tsx'
import { TrackingForms } from './tracking-forms.tsx'

const PATH = '/kantor/ongkir/pengaturan'

export const handle: PageHandle = { title: (copy) => copy.office.settings.title }

export const loader = reads(surfaces.office.access, async ({ url, services: { db, clock } }) => {
	const done = url.searchParams.get('selesai')
	return {
		counter: await counterTimes(db, clock.now()),
		pages: await trackingPages(db),
		limit: await customsLimit(db),
		done: done === 'loket' || done === 'pabean' ? done : null,
		courier: findCourier(url.searchParams.get('kurir') ?? '') ?? null,
	}
})

/** Officers and the head keep them, as they keep what sending costs. */
export const action = writes(surfaces.office.access, async ({ form, services, actor }) => {
	const intent = form.get('intent')
	if (intent === 'tracking') {
		const parsed = parseForm(trackingSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		await setTrackingPage(services, parsed.value, actor)
		return redirect(`${PATH}?${new URLSearchParams({ kurir: parsed.value.courier })}#lacak`, 303)
	}
	if (intent === 'customs') {
		const parsed = parseForm(customsLimitSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		await setCustomsLimit(services, parsed.value, actor)
		return redirect(`${PATH}?selesai=pabean#pabean`, 303)
	}
	const parsed = parseForm(counterSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	await setCounterHours(services, { days: parsed.value }, actor)
	return redirect(`${PATH}?selesai=loket`, 303)
})

/** What buyers are told of the counter and of couriers, and what customs ask for. */
export default function ShippingSettings() {
	const { counter, pages, limit } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { office } = useCopy()
	const words = office.settings
	const answerOf = (intent: string) => (answer?.typed.intent === intent ? answer : undefined)
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [{ label: office.nav.shipping, to: '/kantor/ongkir' }, { label: words.title }],
				}}
			/>
			{!answer && <Saved />}
			<div className="flex flex-col gap-14">
				<CounterForm times={counter} answer={answerOf('counter')} />
				<TrackingForms pages={pages} answer={answerOf('tracking')} />
				<CustomsForm limit={limit} answer={answerOf('customs')} />
			</div>
		</>
	)
}

function Saved() {
	const { done, courier } = useLoaderData<typeof loader>()
	const { hours, tracking, customs } = useCopy().office.settings
	const said =
		(courier && fill(tracking.saved, { courier })) ||
		(done && (done === 'loket' ? hours.saved : customs.saved))
	if (!said) return null
	return (
		<Notice tone="good" announce className="mb-8">
			{said}
		</Notice>
	)
}

export { StaffError as ErrorBoundary }
