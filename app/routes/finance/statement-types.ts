/** What a bank's statement may come as, for the window in which its file is chosen. */
export const STATEMENT_TYPES = [
	'.csv,.txt,.xlsx,text/csv,text/plain',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
].join()
