import type { SheetRefusalCode } from '#app/shared/sheet.ts'

/** Why a spreadsheet is not read. */
export const sheetRefusals: Readonly<Record<SheetRefusalCode, string>> = {
	'sheet.unreadable':
		'This file cannot be read as an Excel (.xlsx) or CSV sheet. Save it again from Excel or LibreOffice and try once more.',
	'sheet.too_large': 'This file is larger than {megabytes} MB. Divide it into several sheets.',
	'sheet.too_many_rows': 'This sheet has more than {most} rows. Divide it into several sheets.',
	'sheet.too_wide':
		'This sheet has more than {most} columns. Use the sheet that is downloaded here.',
	'sheet.cell_too_long':
		'A cell in row {line} has more than {most} letters. Check the quotes, or make it shorter.',
	'sheet.empty': 'This sheet has no rows below the heading.',
	'sheet.column_twice': 'There are two columns “{column}”. Remove one of them.',
	'sheet.macros':
		'This sheet holds macros (a program), so it is not opened. Save it as a plain Excel workbook (.xlsx) or CSV.',
	'sheet.old_or_locked':
		'This sheet is in the old Excel format (.xls) or behind a password. Save it as .xlsx without a password.',
	'sheet.unpacks_too_large':
		'What is in this file is far larger than the file, so it is not opened. Copy its rows to a new sheet.',
}
