import { Form, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { type TrackingPage, withResi } from '#app/domain/shipping/tracking.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'

/** What stands in an address where nobody has a number at hand. */
const EXAMPLE_RESI = 'CONTOH123'

interface Props {
	pages: readonly TrackingPage[]
	answer: FormAnswer | undefined
}

/** Where each courier shows its parcels, to be opened and confirmed one by one. */
export function TrackingForms({ pages, answer }: Props) {
	const { tracking: words, refusedTitle } = useCopy().office.settings
	return (
		<Section id="lacak" title={words.title} lead={words.lead}>
			<RefusalNotice answer={answer} title={refusedTitle} className="mt-4" />
			<ul className="divide-y divide-line">
				{pages.map((page) => (
					<Page
						key={`${page.courier} ${page.confirmedAt}`}
						page={page}
						answer={answer?.typed.courier === page.courier ? answer : undefined}
					/>
				))}
			</ul>
		</Section>
	)
}

function Page({ page, answer }: { page: TrackingPage; answer: FormAnswer | undefined }) {
	const { office, calendar } = useCopy()
	const { tracking: words, submitting } = office.settings
	const navigation = useNavigation()
	const { courier, address, confirmedAt } = page
	const busy = navigation.formData?.get('courier') === courier
	const id = `lacak-${courier.replace(/\W+/g, '-').toLowerCase()}`
	return (
		<li className="py-5">
			<div className="flex flex-wrap items-center gap-x-3 gap-y-1">
				<h3 className="font-semibold">{courier}</h3>
				{confirmedAt === null ? (
					<Badge tone="warn">{words.unconfirmed}</Badge>
				) : (
					<Badge tone="good">
						{fill(words.confirmedOn, {
							date: dayInWords(dateInMagetan(confirmedAt), calendar, true),
						})}
					</Badge>
				)}
				<a
					href={withResi(address, EXAMPLE_RESI)}
					target="_blank"
					rel="noreferrer"
					className="text-link text-small"
				>
					{fill(words.try, { courier })}
				</a>
			</div>
			<Form method="post" action="#lacak" noValidate className="mt-2 max-w-3xl">
				<input type="hidden" name="intent" value="tracking" />
				<input type="hidden" name="courier" value={courier} />
				<TextField
					id={id}
					name="address"
					type="url"
					label={fill(words.address, { courier })}
					defaultValue={answer?.typed.address ?? address}
					errors={answer?.faults.address ? [words.fault] : undefined}
					maxLength={200}
					autoComplete="off"
					required
				/>
				<div className="mt-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
					<CheckField
						id={`${id}-ya`}
						name="isConfirmed"
						value="ya"
						label={words.confirmed}
						defaultChecked={answer ? answer.typed.isConfirmed === 'ya' : confirmedAt !== null}
					/>
					<Button tone="secondary" size="small" busy={busy}>
						{busy ? submitting : fill(words.submit, { courier })}
					</Button>
				</div>
			</Form>
		</li>
	)
}
