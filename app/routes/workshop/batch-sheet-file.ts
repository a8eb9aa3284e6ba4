import { batchColumns } from '#app/domain/workshop/imports/batch-columns.ts'

/** A sheet to be filled in: the columns, and one batch of two rows that is plainly an example. */
export const batchSheetFile = {
	name: 'hasil-kerja-contoh',
	columns: batchColumns,
	rows: [
		[
			'CONTOH-1',
			'angkatan-contoh',
			'2026-03-05',
			'BARANG-1',
			...['4', '1', '', ''],
			'WB-001',
			...['3', '', ''],
			'12.000',
			'Nota kancing 4 Maret',
		],
		['CONTOH-1', '', '', '', '', '', '', '', 'WB-002', '2', '', '', '', ''],
	],
} as const
