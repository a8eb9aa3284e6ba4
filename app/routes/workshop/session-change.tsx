import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { SessionState } from '#app/domain/workshop/session.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'

interface Props {
	session: {
		readonly state: SessionState
		readonly day: CalendarDate
		readonly startsAt: string | null
		readonly endsAt: string | null
		readonly place: string
	}
	given: FormAnswer | undefined
}

/** Moves a planned session or calls it off; restores one that was called off. */
export function SessionChange({ session, given }: Props) {
	const { faults, session: words } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const reopening = formFields('reopen', given, faults)
	if (session.state === 'cancelled') {
		return (
			<Form method="post" className="flex flex-col gap-4">
				<RefusalNotice answer={reopening.answer} />
				<Button name="intent" value="reopen" busy={busy} className="self-start">
					{words.reopen}
				</Button>
			</Form>
		)
	}
	return (
		<div className="max-w-3xl">
			<Move session={session} given={given} />
			<Cancel given={given} />
		</div>
	)
}

function Move({ session, given }: Props) {
	const { faults, session: words, optional } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('move', given, faults)
	return (
		<Disclosure title={words.move} open={answer !== undefined}>
			<Form method="post" className="flex flex-col gap-4 text-ink">
				<input type="hidden" name="intent" value="move" />
				<RefusalNotice answer={answer} />
				<div className="grid gap-4 sm:grid-cols-2">
					<TextField {...field('day', session.day)} label={words.date} type="date" required />
					<TextField
						{...field('place', session.place)}
						label={words.place}
						optionalLabel={optional}
						maxLength={80}
					/>
					<TextField {...field('startsAt', session.startsAt)} label={words.from} type="time" />
					<TextField {...field('endsAt', session.endsAt)} label={words.to} type="time" />
				</div>
				<Button tone="secondary" busy={busy} className="self-start">
					{words.moveSubmit}
				</Button>
			</Form>
		</Disclosure>
	)
}

function Cancel({ given }: { given: FormAnswer | undefined }) {
	const { faults, session: words } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('cancel', given, faults)
	return (
		<Disclosure title={words.cancel} open={answer !== undefined}>
			<Form method="post" className="flex flex-col gap-4 text-ink">
				<input type="hidden" name="intent" value="cancel" />
				<RefusalNotice answer={answer} />
				<TextField {...field('reason')} label={words.cancelReason} maxLength={200} required />
				<Button tone="danger" busy={busy} className="self-start">
					{words.cancelSubmit}
				</Button>
			</Form>
		</Disclosure>
	)
}
