import { Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { BatchLine, Session } from '#app/domain/workshop/cohort.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { Day } from '#app/ui/kit/date-time.tsx'

export interface ToldBatch extends Pick<BatchLine, 'code' | 'workDate'> {
	readonly name: Text
	readonly label: Text
}

interface Props {
	sessions: readonly Session[]
	batches: readonly ToldBatch[]
}

/** What a cohort has been doing: its latest sessions, and its latest batches by their codes. */
export function CohortDiary({ sessions, batches }: Props) {
	const { cohort } = useCopy().storefront
	if (sessions.length === 0 && batches.length === 0) return null
	return (
		<section className="later-on-phone-89/2 bg-sunken">
			<div className="page-width part grid items-start gap-x-16 gap-y-12 lg:grid-cols-2">
				{sessions.length > 0 && (
					<div>
						<h2 className="font-display text-heading">{cohort.sessionsTitle}</h2>
						<p className="mt-2 text-muted">{cohort.sessionsLead}</p>
						<ol className="mt-6 border-line border-t">
							{sessions.map((session) => (
								<SessionRow key={session.heldOn} session={session} />
							))}
						</ol>
					</div>
				)}
				{batches.length > 0 && (
					<div>
						<h2 className="font-display text-heading">{cohort.batchesTitle}</h2>
						<p className="mt-2 text-muted">{cohort.batchesLead}</p>
						<ol className="mt-6 border-line border-t">
							{batches.map((batch) => (
								<BatchRow key={batch.code} batch={batch} />
							))}
						</ol>
					</div>
				)}
			</div>
		</section>
	)
}

function SessionRow({ session }: { session: Session }) {
	const { cohort } = useCopy().storefront
	return (
		<li className="border-line border-b py-3">
			<p className="font-semibold text-small">{inLanguage(session.topic, useLanguage())}</p>
			<p className="text-caption text-muted">
				<Day date={session.heldOn} /> · {fill(cohort.sessionMinutes, { minutes: session.minutes })}
			</p>
		</li>
	)
}

function BatchRow({ batch }: { batch: ToldBatch }) {
	const language = useLanguage()
	return (
		<li className="group relative flex items-center justify-between gap-4 border-line border-b py-3">
			<div className="min-w-0">
				<p className="font-semibold text-small">
					{inLanguage(batch.name, language)}, {inLanguage(batch.label, language)}
				</p>
				<p className="text-caption text-muted">
					<Day date={batch.workDate} />
				</p>
			</div>
			<Link
				to={`/jejak/${batch.code}`}
				className="figures shrink-0 font-semibold text-caption text-primary underline-offset-4 after:absolute after:inset-0 group-hover:underline"
			>
				{batch.code}
			</Link>
		</li>
	)
}
