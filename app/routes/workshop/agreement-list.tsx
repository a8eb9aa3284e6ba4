import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Agreement } from '#app/domain/workshop/agreement.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Day } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { Section } from '#app/ui/office/section.tsx'
import { useSessionWords } from '#app/ui/office/use-session-words.ts'

interface Listed extends Agreement {
	readonly scanIds: readonly string[]
	readonly rules: readonly {
		readonly id: string
		readonly name: Text
		readonly version: number
		readonly effectiveFrom: CalendarDate
	}[]
}

interface Props {
	partner: { readonly code: string; readonly agreements: readonly Listed[] }
	given: FormAnswer | undefined
}

/** Every agreement with its pages and the rules behind it, and the form for the next one. */
export function AgreementList({ partner, given }: Props) {
	const { partner: words } = useCopy().cohortWork
	return (
		<Section title={words.agreements} lead={words.agreementsLead}>
			<div className="mt-4 flex flex-col gap-6">
				{partner.agreements.length === 0 && <EmptyState level={3} title={words.noAgreements} />}
				{partner.agreements.map((agreement) => (
					<AgreementCard
						key={agreement.id}
						agreement={agreement}
						partnerCode={partner.code}
						given={given}
					/>
				))}
				<AddAgreement given={given} isFirst={partner.agreements.length === 0} />
			</div>
		</Section>
	)
}

function AgreementCard({
	agreement,
	partnerCode,
	given,
}: {
	agreement: Listed
	partnerCode: string
	given: FormAnswer | undefined
}) {
	const { partner: words } = useCopy().cohortWork
	const language = useLanguage()
	const said = useSessionWords()
	const { rules } = agreement
	return (
		<Card title={agreement.number}>
			<DefinitionList
				items={[
					{ term: words.signedOn, detail: <Day date={agreement.signedOn} /> },
					{ term: words.validFrom, detail: <Day date={agreement.validFrom} /> },
					{ term: words.validUntil, detail: <Day date={agreement.validUntil} /> },
					{
						term: words.rules,
						detail:
							rules.length === 0
								? words.rulesNone
								: rules.map((rule) => (
										<span key={rule.id} className="block">
											{fill(words.rule, {
												name: inLanguage(rule.name, language),
												version: rule.version,
												date: said.day(rule.effectiveFrom, true),
											})}
										</span>
									)),
					},
				]}
			/>
			<Scans agreement={agreement} partnerCode={partnerCode} given={given} />
		</Card>
	)
}

function Scans({
	agreement,
	partnerCode,
	given,
}: {
	agreement: Listed
	partnerCode: string
	given: FormAnswer | undefined
}) {
	const { partner: words } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const isOwn = given?.typed.intent === 'scan' && given.typed.agreement === agreement.id
	const fieldId = `scan-${agreement.id}`
	return (
		<div className="mt-4">
			<h3 className="font-semibold text-small">{words.scans}</h3>
			{agreement.scanIds.length === 0 && (
				<p className="mt-1 text-muted text-small">{words.noScans}</p>
			)}
			<ul className="mt-2 flex flex-wrap gap-3">
				{agreement.scanIds.map((scan, index) => {
					const to = `/bengkel/mitra/${partnerCode}/halaman/${scan}`
					const name = fill(words.scan, { number: index + 1, agreement: agreement.number })
					return (
						<li key={scan}>
							<a href={to} className="block rounded-patch border border-line p-1">
								<img src={to} alt={name} loading="lazy" className="h-32 w-24 object-cover" />
							</a>
						</li>
					)
				})}
			</ul>
			<Disclosure title={words.addScans} open={isOwn}>
				<Form method="post" encType="multipart/form-data" className="flex flex-col gap-3">
					<input type="hidden" name="intent" value="scan" />
					<input type="hidden" name="agreement" value={agreement.id} />
					<RefusalNotice answer={isOwn ? given : undefined} />
					<label htmlFor={fieldId} className="font-semibold text-ink">
						{words.scans}
					</label>
					<input
						id={fieldId}
						name="pages"
						type="file"
						accept="image/jpeg,image/png,image/webp"
						multiple
						required
						aria-describedby={`${fieldId}-hint`}
						className="control"
					/>
					<p id={`${fieldId}-hint`} className="text-caption">
						{words.addScansHint}
					</p>
					<Button tone="secondary" busy={busy} className="self-start">
						{words.addScansSubmit}
					</Button>
				</Form>
			</Disclosure>
		</div>
	)
}

function AddAgreement({ given, isFirst }: { given: FormAnswer | undefined; isFirst: boolean }) {
	const { partner: words, faults } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('agreement', given, faults)
	return (
		<Disclosure title={words.addAgreement} open={isFirst || answer !== undefined}>
			<Form method="post" className="flex flex-col gap-4 text-ink">
				<input type="hidden" name="intent" value="agreement" />
				<RefusalNotice answer={answer} />
				<div className="grid gap-4 sm:grid-cols-2">
					<TextField {...field('number')} label={words.number} maxLength={80} required />
					<TextField {...field('signedOn')} label={words.signedOn} type="date" required />
					<TextField {...field('validFrom')} label={words.validFrom} type="date" required />
					<TextField {...field('validUntil')} label={words.validUntil} type="date" required />
				</div>
				<Button tone="secondary" busy={busy} className="self-start">
					{words.addAgreementSubmit}
				</Button>
			</Form>
		</Disclosure>
	)
}
