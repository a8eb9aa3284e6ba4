import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	draftId: string
	paperIds: readonly string[]
	/** while it is a draft, for whoever writes it */
	mayChange: boolean
	answer: FormAnswer | undefined
}

/** The photos of the paper a rule rests on, page after page. */
export function RulePapers({ draftId, paperIds, mayChange, answer }: Props) {
	const { papers: words } = useCopy().ruleWork.draft
	const busy = useNavigation().state !== 'idle'
	const own = answer?.typed.intent?.includes('paper') ? answer : undefined
	return (
		<Section title={words.title} lead={words.lead}>
			<RefusalNotice answer={own} className="mt-3" />
			{paperIds.length === 0 && <p className="py-3 text-muted text-small">{words.none}</p>}
			<ul className="mt-3 flex flex-wrap gap-4">
				{paperIds.map((paperId, index) => {
					const to = `/keuangan/aturan/konsep/${draftId}/halaman/${paperId}`
					const number = { number: index + 1 }
					return (
						<li key={paperId} className="flex flex-col gap-2">
							<a href={to} className="block rounded-patch border border-line p-1">
								<img
									src={to}
									alt={fill(words.page, number)}
									loading="lazy"
									className="h-40 w-30 object-cover"
								/>
							</a>
							{mayChange && (
								<Form method="post">
									<input type="hidden" name="paper" value={paperId} />
									<Button name="intent" value="forget-paper" tone="quiet" size="small" busy={busy}>
										{fill(words.forget, number)}
									</Button>
								</Form>
							)}
						</li>
					)
				})}
			</ul>
			{mayChange && (
				<Form
					method="post"
					encType="multipart/form-data"
					className="mt-4 flex max-w-xl flex-col gap-2"
				>
					<label htmlFor="rule-pages" className="font-semibold text-small">
						{words.add}
					</label>
					<p id="rule-pages-hint" className="text-caption text-muted">
						{words.addHint}
					</p>
					<input
						id="rule-pages"
						name="pages"
						type="file"
						accept="image/jpeg,image/png,image/webp"
						multiple
						required
						aria-describedby="rule-pages-hint"
						className="control"
					/>
					<Button name="intent" value="papers" tone="secondary" busy={busy} className="self-start">
						{words.submit}
					</Button>
				</Form>
			)}
		</Section>
	)
}
