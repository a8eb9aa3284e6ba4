import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { spanInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { orderOfEvent } from '#app/domain/orders/event-orders.server.ts'
import { processEvent } from '#app/domain/orders/process-inbox.server.ts'
import { getReadableEvent } from '#app/domain/payments/events.server.ts'
import { reopenEvents } from '#app/domain/payments/reopen-events.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'

const { access } = surfaces.finance

export const handle: PageHandle = { title: (copy) => copy.gatewayEvents.title }

export const loader = reads(access, async ({ params, url, services: { db, clock } }) => {
	const event = await getReadableEvent(db, params.id ?? '')
	return {
		...event,
		order: await orderOfEvent(db, event),
		now: clock.now(),
		replayed: url.searchParams.has('diulang'),
	}
})

/** Acts on it now, so that whoever repaired the cause sees at once whether it helped. */
export const action = writes(booksAccess, async ({ params, services, actor }) => {
	const eventId = params.id ?? ''
	await reopenEvents(services, { eventId }, actor)
	await processEvent(services, eventId)
	return redirect(`/keuangan/kabar/${eventId}?diulang`, 303)
})

type Event = ReturnType<typeof useLoaderData<typeof loader>>

const TONES: Record<Event['state'], BadgeTone> = {
	new: 'warn',
	done: 'good',
	ignored: 'plain',
	dead: 'bad',
}

export default function GatewayEvent() {
	const event = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { finance, office, gatewayEvents: words } = useCopy()
	return (
		<>
			<PageHeader
				title={<span className="break-words">{event.type}</span>}
				lead={<span className="break-all">{event.id}</span>}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: finance.nav.home, to: '/keuangan' },
						{ label: words.title, to: '/keuangan/kabar' },
						{ label: event.type },
					],
				}}
			/>
			<RefusalNotice title={words.refusedTitle} answer={answer} className="mb-6" />
			{event.replayed && (
				<Notice
					tone={event.state === 'done' || event.state === 'ignored' ? 'good' : 'warn'}
					announce
					className="mb-6"
				>
					{words.outcomes[event.state]}
				</Notice>
			)}
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[22rem_minmax(0,1fr)]">
				<Facts event={event} />
				<Body payload={event.payload} />
			</div>
		</>
	)
}

function Facts({ event }: { event: Event }) {
	const { calendar, gatewayEvents: words } = useCopy()
	const mayAct = useMayActInBooks()
	const busy = useNavigation().state !== 'idle'
	return (
		<Section title={words.facts}>
			<DefinitionList
				items={[
					{
						term: words.state,
						detail: <Badge tone={TONES[event.state]}>{words.states[event.state]}</Badge>,
					},
					...(event.order
						? [
								{
									term: words.order,
									detail: (
										<TextLink to={`/keuangan/pesanan/${event.order}`} className="figures">
											{event.order}
										</TextLink>
									),
								},
							]
						: []),
					...(event.subject_id
						? [
								{
									term: words.about,
									detail: <span className="break-all">{event.subject_id}</span>,
								},
							]
						: []),
					{ term: words.receivedAt, detail: <DateTime at={event.received_at} /> },
					{ term: words.age, detail: spanInWords(event.received_at, event.now, calendar) },
					{ term: words.attempts, detail: event.attempts },
					...(event.state === 'new'
						? [{ term: words.nextAttempt, detail: <DateTime at={event.next_attempt_at} /> }]
						: []),
					...(event.processed_at
						? [{ term: words.processedAt, detail: <DateTime at={event.processed_at} /> }]
						: []),
					...(event.last_error
						? [
								{
									term: words.error,
									detail: <span className="break-words">{event.last_error}</span>,
								},
							]
						: []),
				]}
			/>
			{event.state === 'dead' && mayAct && (
				<Form method="post" className="mt-5">
					<Button busy={busy}>{words.replay}</Button>
					<p className="mt-3 text-caption text-muted">{words.replayHint}</p>
				</Form>
			)}
		</Section>
	)
}

function Body({ payload: { json, leftOut } }: Pick<Event, 'payload'>) {
	const { gatewayEvents: words } = useCopy()
	if (json === null) return <Section title={words.body}>{words.bodyUnreadable}</Section>
	return (
		<Section title={words.body}>
			<p className="mt-2 text-caption text-muted">
				{leftOut > 0 ? fill(words.bodyNote.some, { count: leftOut }) : words.bodyNote.none}
			</p>
			<pre className="mt-3 overflow-x-auto rounded-patch bg-sunken p-4 text-caption">{json}</pre>
		</Section>
	)
}

export { StaffError as ErrorBoundary }
