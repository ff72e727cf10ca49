// Waiting: limits are generous, they only tell what hangs from what works.

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** What is promised, or a failure that says what did not come. */
export async function within(seconds, what, promised) {
  let timer;
  const late = new Promise((_, lost) => {
    timer = setTimeout(() => lost(new Error(`not within ${seconds} s: ${what}`)), seconds * 1000);
  });
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks again until it is so. */
export async function until(seconds, what, is_so) {
  const last = Date.now() + seconds * 1000;
  while (!(await is_so())) {
    if (Date.now() > last) throw new Error(`not within ${seconds} s: ${what}`);
    await pause(20);
  }
}
