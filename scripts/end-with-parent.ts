/**
 * `node --import ./scripts/end-with-parent.ts <script>`: the script is told to end (SIGTERM) when
 * whoever started it is gone without having stopped it, so that a killed demo or test run leaves
 * no server behind.
 */
const parent = process.ppid

setInterval(() => {
	if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 500).unref()
