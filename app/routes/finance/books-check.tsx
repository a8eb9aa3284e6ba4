import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Section } from '#app/ui/office/section.tsx'

/** The command that does the same on the server. */
const COMMAND = 'npm run ledger:verify'

type EntryFault =
	| 'entry-missing'
	| 'entry-without-lines'
	| 'entry-altered'
	| 'link-broken'
	| 'head-wrong'

type ReportFault = 'report-missing' | 'report-altered' | 'report-differs'

type Fault =
	| { fault: 'entry-unbalanced'; entry: number; sumSen: number }
	| { fault: EntryFault; entry: number }
	| { fault: 'account-altered'; account: string }
	| { fault: 'line-without-entry'; entryId: string }
	| { fault: 'balance-wrong'; account: string; storedSen: number; derivedSen: number }
	| { fault: 'owes-less-than-nothing'; account: string; sen: number }
	| { fault: 'head-forgotten'; link: string }
	| { fault: 'closing-altered' | 'closing-gone' | 'closing-unapproved'; closing: number }
	| { fault: ReportFault; closing: number; kind: string }
	| {
			fault: 'month-end-wrong'
			month: string
			account: string
			storedSen: number
			derivedSen: number
	  }

export interface Verdict {
	entries: number
	lines: number
	accounts: number
	faultCount: number
	/** the first of them */
	faults: readonly Fault[]
}

/** Has the books proved from their lines, and says what came of it. */
export function BooksCheck({ verdict }: { verdict: Verdict | undefined }) {
	const { home: words } = useCopy().finance
	const busy = useNavigation().state === 'submitting'
	return (
		<Section id="periksa" title={words.checkTitle} className="screen-only">
			<p className="mt-3 text-muted text-small">{words.checkLead}</p>
			{verdict && <Outcome verdict={verdict} />}
			<Form method="post" action="/keuangan?index#periksa" className="mt-4" preventScrollReset>
				<Button tone="secondary" busy={busy}>
					{busy ? words.checking : words.check}
				</Button>
			</Form>
			<p className="mt-3 text-caption text-muted">
				{words.checkCommand} <code className="text-ink">{COMMAND}</code>.
			</p>
		</Section>
	)
}

function Outcome({ verdict: { faults, faultCount, ...counts } }: { verdict: Verdict }) {
	const { home: words } = useCopy().finance
	const tellFault = useFaultWords()
	if (faultCount === 0) {
		return (
			<Notice tone="good" title={words.sound} announce className="mt-4">
				{fill(words.soundText, counts)}
			</Notice>
		)
	}
	return (
		<Notice tone="bad" title={fill(words.unsound, { count: faultCount })} announce className="mt-4">
			<p>{words.unsoundText}</p>
			<ul className="mt-2 list-disc pl-4">
				{faults.map((fault) => (
					<li key={JSON.stringify(fault)}>{tellFault(fault)}</li>
				))}
			</ul>
		</Notice>
	)
}

function useFaultWords(): (fault: Fault) => string {
	const { finance, periods } = useCopy()
	const { faults } = finance.home
	const amount = (value: number) => formatRupiah(value as Sen)
	return (fault) => {
		switch (fault.fault) {
			case 'entry-unbalanced':
				return fill(faults[fault.fault], { entry: fault.entry, amount: amount(fault.sumSen) })
			case 'entry-missing':
			case 'entry-without-lines':
			case 'entry-altered':
			case 'link-broken':
			case 'head-wrong':
				return fill(faults[fault.fault], { entry: fault.entry })
			case 'account-altered':
				return fill(faults[fault.fault], { account: fault.account })
			case 'line-without-entry':
				return fill(faults[fault.fault], { entryId: fault.entryId })
			case 'closing-altered':
			case 'closing-gone':
			case 'closing-unapproved':
				return fill(faults[fault.fault], { closing: fault.closing })
			case 'report-missing':
			case 'report-altered':
			case 'report-differs':
				return fill(faults[fault.fault], {
					closing: fault.closing,
					kind: periods.one.reports[fault.kind] ?? fault.kind,
				})
			case 'head-forgotten':
				return fill(faults[fault.fault], { link: fault.link })
			case 'month-end-wrong':
			case 'balance-wrong':
				return fill(faults[fault.fault], {
					month: 'month' in fault ? fault.month : '',
					account: fault.account,
					stored: amount(fault.storedSen),
					derived: amount(fault.derivedSen),
				})
			case 'owes-less-than-nothing':
				return fill(faults[fault.fault], { account: fault.account, amount: amount(-fault.sen) })
		}
	}
}
