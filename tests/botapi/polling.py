"""The two ways to get updates: getUpdates and a webhook, which exclude each other (Bot API, "Getting updates")."""

from __future__ import annotations

import asyncio
import re
from urllib.parse import urlsplit

import aiohttp

from tests.botapi.errors import ApiError, bad_request
from tests.botapi.membership import Json
from tests.botapi.updates import UpdateQueue

WEBHOOK_IS_SET = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
RETRY_SECONDS = 0.2
DELIVERY_SECONDS = 60


class Polling:
    """getUpdates, setWebhook, deleteWebhook, getWebhookInfo, and the delivery to a webhook one update at a time."""

    def __init__(self, queue: UpdateQueue) -> None:
        self.queue = queue
        self.url = ""
        self.secret = ""
        self.last_error = ""
        self._delivery: asyncio.Task[None] | None = None

    async def get_updates(self, params: Json) -> list[Json]:
        """getUpdates; the limit is held to 1–100 as Telegram holds it."""
        if self.url:
            raise ApiError(409, WEBHOOK_IS_SET)
        self.queue.allow(params.get("allowed_updates"))
        limit = min(100, max(1, params.get("limit", 100)))
        return await self.queue.poll(params.get("offset", 0), limit, max(0, params.get("timeout", 0)))

    def set_webhook(self, params: Json) -> bool:
        """setWebhook; an empty URL removes it. Plain http is taken for this machine only."""
        url = urlsplit(params["url"])
        if not params["url"]:
            return self.delete_webhook(params)
        if url.scheme != "https" and url.hostname != "127.0.0.1":
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        secret = params.get("secret_token", "")
        if len(secret) > 256:
            raise bad_request("secret token is too long")
        if re.fullmatch(r"[A-Za-z0-9_-]*", secret) is None:
            raise bad_request("secret token contains unallowed characters")
        self.queue.allow(params.get("allowed_updates"))
        if params.get("drop_pending_updates"):
            self.queue.drop_pending()
        self.url, self.secret = params["url"], secret
        self.queue.end_for_webhook()
        self.stop()
        self._delivery = asyncio.get_running_loop().create_task(self._deliver())
        return True

    def delete_webhook(self, params: Json) -> bool:
        """deleteWebhook."""
        if params.get("drop_pending_updates"):
            self.queue.drop_pending()
        self.url = self.secret = ""
        self.stop()
        return True

    def get_webhook_info(self, params: Json) -> Json:
        """getWebhookInfo."""
        info: Json = {"url": self.url, "has_custom_certificate": False}
        info["pending_update_count"] = len(self.queue.pending)
        if self.last_error:
            info["last_error_message"] = self.last_error
        return info

    def stop(self) -> None:
        """Ends the delivery, if there is one."""
        if self._delivery is not None:
            self._delivery.cancel()
            self._delivery = None

    async def _deliver(self) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        timeout = aiohttp.ClientTimeout(total=DELIVERY_SECONDS)
        async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
            while True:
                for update in await self.queue.poll(0, 1, 1):
                    if await self._post(session, update):
                        self.queue.confirm(update["update_id"] + 1)
                    else:
                        await asyncio.sleep(RETRY_SECONDS)

    async def _post(self, session: aiohttp.ClientSession, update: Json) -> bool:
        try:
            async with session.post(self.url, json=update) as response:
                if response.ok:
                    return True
                self.last_error = f"Wrong response from the webhook: {response.status} {response.reason}"
        except (aiohttp.ClientError, TimeoutError) as error:
            self.last_error = str(error) or type(error).__name__
        return False
