import { copyOf } from '#app/copy/copy.ts'
import { savingsPapers } from '#app/copy/id/savings-papers.ts'
import { readWithdrawalPaper } from '#app/domain/documents/savings-papers.server.ts'
import { answerPrint, cautionsOf } from '#app/http/answer-print.server.ts'
import { noSuchPage } from '#app/http/errors.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { handoverSheet, savingsReceiptSheet } from '#app/ui/documents/savings-sheets.ts'
import { packetSheets } from './packet-sheets.server.ts'
import { revealForPaper } from './reveal-for-paper.server.ts'

/**
 * Kuitansi, minutes or the release-day packet of a paid withdrawal. The maker's name stands on them
 * for whoever may see it alone, and each print with a name is on record before it is made.
 */
export const loader = reads(surfaces.finance.access, (ctx) =>
	answerPrint(ctx, async () => {
		const { services, params } = ctx
		const paper = await readWithdrawalPaper(services.db, params.id ?? '')
		const kind = params.paper ?? ''
		const { receipt, handover, packet } = savingsPapers
		const files: Readonly<Record<string, string>> = {
			'kuitansi.pdf': receipt.file,
			'berita-acara.pdf': handover.file,
			...(paper.purpose === 'release' && { 'paket.pdf': packet.file }),
		}
		const file = files[kind]
		if (file === undefined) throw noSuchPage()
		const purpose = paper.purpose === 'release' ? 'release' : 'payment'
		const wording = {
			copy: copyOf('id'),
			cautions: cautionsOf(services, 'id'),
			name: await revealForPaper(ctx, paper.makerCode, purpose),
		}
		const sheets =
			kind === 'paket.pdf'
				? await packetSheets(services.db, paper, wording)
				: [
						kind === 'kuitansi.pdf'
							? savingsReceiptSheet(paper, wording)
							: handoverSheet(paper, wording),
					]
		return {
			file: `${file}-${paper.makerCode}`,
			print: {
				title: `${file} ${paper.receiptNumber}`,
				language: 'id',
				at: services.clock.now(),
				sheets,
			},
		}
	}),
)
