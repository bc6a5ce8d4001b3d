"""Files to take out: tables as CSV or XLSX, documents as JSON. From plain data to bytes, in the worker process."""
