import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { WithdrawalView } from './read-withdrawal.server.ts'

interface Props {
	view: WithdrawalView
	mayAct: boolean
	answer: FormAnswer | undefined
}

const LINK = 'inline-flex min-h-11 items-center font-semibold text-primary underline'

/** What of a paid withdrawal is printed, and the photos of what was signed. */
export function WithdrawalPapers({ view, mayAct, answer }: Props) {
	const { one: words } = useCopy().withdrawals
	const own = `/keuangan/penarikan/${view.id}`
	const papers = Object.entries(words.print).filter(
		([name]) => name !== 'paket.pdf' || view.purpose === 'release',
	)
	return (
		<>
			<Section title={words.papers} lead={words.papersLead}>
				<ul className="mt-2 flex flex-col">
					{papers.map(([name, label]) => (
						<li key={name}>
							<a href={`${own}/${name}`} className={LINK}>
								{label}
							</a>
						</li>
					))}
				</ul>
			</Section>
			<Section title={words.scans} lead={words.scansLead}>
				{view.scanIds.length === 0 && <p className="py-3 text-muted text-small">{words.noScans}</p>}
				<ul className="mt-2 flex flex-col">
					{view.scanIds.map((scanId, index) => (
						<li key={scanId}>
							{mayAct ? (
								<a href={`${own}/bukti/${scanId}`} className={LINK}>
									{fill(words.scan, { number: index + 1 })}
								</a>
							) : (
								fill(words.scan, { number: index + 1 })
							)}
						</li>
					))}
				</ul>
				{mayAct && <Upload answer={answer} />}
			</Section>
		</>
	)
}

function Upload({ answer }: { answer: FormAnswer | undefined }) {
	const { one: words } = useCopy().withdrawals
	const busy = useNavigation().state !== 'idle'
	return (
		<Form method="post" encType="multipart/form-data" className="mt-3 flex flex-col gap-3">
			<TextField
				id="photo"
				name="photo"
				type="file"
				accept="image/jpeg,image/png,image/webp"
				label={words.photo}
				hint={words.photoHint}
				errors={answer?.faults.photo ? [words.photoFault] : undefined}
				required
			/>
			<Button name="intent" value="scan" tone="secondary" busy={busy} className="self-start">
				{busy ? words.uploading : words.upload}
			</Button>
		</Form>
	)
}
