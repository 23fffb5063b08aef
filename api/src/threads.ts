/**
 * Imported before everything else: libuv reads the size of its pool once, and the embedded engine
 * answers as many questions at a time as the pool has threads.
 */
process.env.UV_THREADPOOL_SIZE ??= '24';
